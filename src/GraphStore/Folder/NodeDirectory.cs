using System.Collections.Immutable;
using GraphStore.Model;
using GraphStore.Model.Columns;

namespace GraphStore.Folder;

/// <summary>What the check of relationships must know of nodes: their labels, and how long the texts of papers are.</summary>
internal sealed class NodeDirectory
{
    private readonly IdIndex ids = new();
    private readonly List<ImmutableArray<string>> labels = [];
    private readonly Dictionary<int, (int Title, int Abstract)> papers = [];

    /// <summary>False when another node has the id.</summary>
    public bool TryAdd(ReadOnlySpan<byte> id, ImmutableArray<string> ofNode)
    {
        if (ids.Add(id) < 0)
            return false;
        labels.Add(ofNode);
        return true;
    }

    public void SetTexts(ReadOnlySpan<byte> id, int titleLength, int abstractLength) => papers[ids.Find(id)] = (titleLength, abstractLength);

    /// <summary>The labels of the node with that id, or null.</summary>
    public ImmutableArray<string>? LabelsOf(ReadOnlySpan<byte> id) => ids.Find(id) is >= 0 and int number ? labels[number] : null;

    /// <summary>What is wrong with an evidence, or null.</summary>
    public string? CheckEvidence(string text)
    {
        if (!Evidence.TryParse(text, out var evidence))
            return $"'{text}' is not an evidence such as paper:name#abstract:12-34";
        if (!papers.TryGetValue(ids.Find(evidence.Paper), out var lengths))
            return $"{text}: there is no such paper";
        int length = evidence.Field == "title" ? lengths.Title : lengths.Abstract;
        return evidence.End <= length ? null : $"{text}: the {evidence.Field} ends at {length}";
    }
}
