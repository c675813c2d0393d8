namespace GraphBuilder.Reading.Duplicates;

/// <summary>Where a record says its paper is listed: a document of the <see cref="DocumentTable"/> and a position in it.</summary>
internal readonly record struct Place(int Document, int Position);

/// <summary>What the first pass keeps of a record: fingerprints, a sketch and numbers, whatever the record's length.</summary>
internal struct RecordEntry
{
    public RecordPrint Print;

    /// <summary>The fingerprint of the title's <see cref="TitleKey"/>.</summary>
    public ulong Key;

    /// <summary>The fingerprint of the title's slug.</summary>
    public ulong Slug;

    public WordSketch Sketch;

    /// <summary>The first of the record's places.</summary>
    public int FirstPlace;

    /// <summary>The record's number in the <see cref="RecordSpool"/>, -1 when it is not there.</summary>
    public int Spooled;

    /// <summary>In the first pass the record before with the same key; then the next record of the same paper; -1 for none.</summary>
    public int Next;

    /// <summary>The first record of the paper.</summary>
    public int Leader;
}

/// <summary>The records of the first pass, in the order of the input.</summary>
internal sealed class RecordIndex
{
    /// <summary>How many records of one title are compared to find that a record came before, word for word.</summary>
    private const int Compared = 256;

    private readonly Dictionary<ulong, int> latest = [];
    private readonly ChunkedList<RecordEntry> entries = new();
    private readonly ChunkedList<Place> places = new();

    public int Count => entries.Count;

    /// <summary>The newest record of every title key; older ones hang on it.</summary>
    public IReadOnlyDictionary<ulong, int> Latest => latest;

    public ref RecordEntry this[int record] => ref entries[record];

    /// <summary>Where a record says its paper is listed.</summary>
    public IEnumerable<Place> Places(int record)
    {
        var end = record + 1 < entries.Count ? entries[record + 1].FirstPlace : places.Count;
        for (var i = entries[record].FirstPlace; i < end; i++)
            yield return places[i];
    }

    /// <summary>Adds a record. One that may join an earlier record and says something else goes to the spool.</summary>
    public void Add(PaperRecord record, ulong slug, IEnumerable<Place> listedIn, RecordSpool spool)
    {
        var entry = new RecordEntry
        {
            Print = RecordPrint.Of(record),
            Key = Fingerprint.Of(TitleKey.Of(record.Title)),
            Slug = slug,
            Sketch = WordSketch.Of(record.Abstract),
            FirstPlace = places.Count,
            Spooled = -1,
        };
        entry.Next = latest.GetValueOrDefault(entry.Key, -1);
        entry.Leader = entries.Count;
        if (entry.Next >= 0 && !IsRepetition(entry.Next, entry.Print))
            entry.Spooled = spool.Add(record);
        latest[entry.Key] = entries.Count;
        entries.Add(entry);
        foreach (var place in listedIn)
            places.Add(place);
    }

    /// <summary>Whether one of the records from the newest back says the same.</summary>
    private bool IsRepetition(int newest, RecordPrint print)
    {
        var other = newest;
        for (var i = 0; i < Compared && other >= 0; i++)
        {
            if (entries[other].Print == print)
                return true;
            other = entries[other].Next;
        }

        return false;
    }
}
