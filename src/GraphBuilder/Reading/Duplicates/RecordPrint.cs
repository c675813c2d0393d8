namespace GraphBuilder.Reading.Duplicates;

/// <summary>The content of a record in fingerprints: tells equal records, and orders those of one paper without looking at when they came.</summary>
/// <param name="Text">Of title and abstract.</param>
/// <param name="Metadata">Of year, authors, categories and ids.</param>
/// <param name="Extraction">Of what an earlier extraction found; 0 without one.</param>
internal readonly record struct RecordPrint(int AbstractLength, ulong Text, ulong Metadata, ulong Extraction) : IComparable<RecordPrint>
{
    public static RecordPrint Of(PaperRecord record)
    {
        var metadata = Fingerprint.Of((ulong)(record.Year ?? 0), seed: 1);
        metadata = Fingerprint.Of(record.ArxivId ?? "", metadata);
        metadata = Fingerprint.Of(record.Doi ?? "", metadata);
        metadata = Fingerprint.Of(record.InputId ?? "", metadata);
        foreach (var author in record.Authors)
            metadata = Fingerprint.Of(author, metadata);
        metadata = Fingerprint.Of((ulong)record.Authors.Length, metadata);
        foreach (var category in record.Categories)
            metadata = Fingerprint.Of(category, metadata);
        return new RecordPrint(record.Abstract.Length, Fingerprint.Of(record.Abstract, Fingerprint.Of(record.Title)), metadata, record.ExtractionPrint);
    }

    /// <summary>The longest abstract first; equally long ones by content.</summary>
    public int CompareTo(RecordPrint other)
    {
        var order = other.AbstractLength.CompareTo(AbstractLength);
        if (order == 0)
            order = Text.CompareTo(other.Text);
        if (order == 0)
            order = Metadata.CompareTo(other.Metadata);
        return order == 0 ? Extraction.CompareTo(other.Extraction) : order;
    }
}
