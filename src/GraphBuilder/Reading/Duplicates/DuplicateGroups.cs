namespace GraphBuilder.Reading.Duplicates;

/// <summary>Finds the records of one paper: titles of one key, and abstracts that are related or empty.</summary>
internal static class DuplicateGroups
{
    /// <summary>A title that more abstracts share is no title but a form ("Editorial"): only equal texts join then.</summary>
    private const int MostCompared = 256;

    /// <summary>Sets in every entry the paper's first record, and the next record of the same paper. The groups do not depend on the order of the records.</summary>
    public static void Form(RecordIndex index)
    {
        var members = new List<int>();
        foreach (var latest in index.Latest.Values)
        {
            if (index[latest].Next < 0)
                continue;
            members.Clear();
            for (var record = latest; record >= 0; record = index[record].Next)
                members.Add(record);
            members.Reverse();
            Form(index, members);
        }
    }

    private static void Form(RecordIndex index, List<int> members)
    {
        // Equal texts are one record here, by its first occurrence.
        var texts = new Dictionary<ulong, int>();
        foreach (var record in members)
            index[record].Leader = texts.TryAdd(index[record].Print.Text, record) ? record : texts[index[record].Print.Text];
        if (texts.Count <= MostCompared)
            JoinRelated(index, [.. texts.Values]);
        Chain(index, members);
    }

    /// <summary>Joins through related abstracts; then those without an abstract, which fit any, to the paper that most records have.</summary>
    private static void JoinRelated(RecordIndex index, List<int> records)
    {
        var full = records.Where(record => !index[record].Sketch.IsEmpty).ToList();
        for (var i = 0; i < full.Count; i++)
        {
            for (var j = i + 1; j < full.Count; j++)
            {
                if (index[full[i]].Sketch.IsRelated(index[full[j]].Sketch))
                    Join(index, full[i], full[j]);
            }
        }

        var empty = records.Where(record => index[record].Sketch.IsEmpty).ToList();
        if (empty.Count == 0)
            return;
        var papers = full.GroupBy(record => Leader(index, record)).OrderByDescending(paper => paper.Count()).ThenBy(paper => paper.Min(record => index[record].Print)).ToList();
        var home = papers.Count > 0 ? papers[0].Key : empty[0];
        foreach (var record in empty)
            Join(index, home, record);
    }

    private static int Leader(RecordIndex index, int record)
    {
        while (index[record].Leader != record)
            record = index[record].Leader;
        return record;
    }

    private static void Join(RecordIndex index, int one, int other)
    {
        one = Leader(index, one);
        other = Leader(index, other);
        index[Math.Max(one, other)].Leader = Math.Min(one, other);
    }

    private static void Chain(RecordIndex index, List<int> members)
    {
        var last = new Dictionary<int, int>();
        foreach (var record in members)
        {
            var leader = Leader(index, record);
            index[record].Leader = leader;
            index[record].Next = -1;
            if (record != leader)
                index[last[leader]].Next = record;
            last[leader] = record;
        }
    }
}
