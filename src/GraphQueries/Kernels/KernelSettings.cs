using GraphCypher.Routines;

namespace GraphQueries.Kernels;

/// <summary>The map in which a statement says what a kernel is to work on and how: <c>{label: 'Term', type: 'CO_OCCURS_WITH', weight: 'npmi'}</c>.</summary>
/// <param name="argument">Its place among the arguments.</param>
internal sealed class KernelSettings(RoutineCall call, string procedure, int argument, IReadOnlyCollection<string> keys)
{
    private readonly IReadOnlyDictionary<string, object?> values = call.Map(argument);

    /// <exception cref="RoutineException">A key means nothing.</exception>
    public void CheckKeys()
    {
        foreach (string key in values.Keys.Where(key => !keys.Contains(key)))
            throw Refused($"{procedure} has no setting '{key}': it has {string.Join(", ", keys)}.");
    }

    public string? Text(string key) => values.GetValueOrDefault(key) switch
    {
        null => null,
        string text => text,
        _ => throw Refused($"The setting {key} is a text."),
    };

    /// <summary>A text or a list of them; null when there is none.</summary>
    public IReadOnlyList<string>? Texts(string key) => values.GetValueOrDefault(key) switch
    {
        null => null,
        string text => [text],
        IReadOnlyList<object?> list when list.All(item => item is string) => [.. list.Cast<string>().Distinct(StringComparer.Ordinal)],
        _ => throw Refused($"The setting {key} is a text or a list of texts."),
    };

    /// <summary>A node or a list of them; null when there is none.</summary>
    public IReadOnlyList<NodeReference>? Nodes(string key) => values.GetValueOrDefault(key) switch
    {
        null => null,
        NodeReference node => [node],
        IReadOnlyList<object?> list when list.All(item => item is NodeReference) => [.. list.Cast<NodeReference>().Distinct()],
        _ => throw Refused($"The setting {key} is a node or a list of nodes."),
    };

    public double? Number(string key, double least, double most) => values.GetValueOrDefault(key) switch
    {
        null => null,
        long whole when whole >= least && whole <= most => whole,
        double number when number >= least && number <= most => number,
        _ => throw Refused(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The setting {key} is a number {(most == double.MaxValue ? $"from {least}" : $"from {least} to {most}")}.")),
    };

    public int? Whole(string key, int least) => values.GetValueOrDefault(key) switch
    {
        null => null,
        long whole when whole >= least => (int)Math.Min(whole, int.MaxValue),
        _ => throw Refused($"The setting {key} is a whole number from {least}."),
    };

    /// <summary>One of some words, by its place among them.</summary>
    public int Choice(string key, string[] words, int fallback)
    {
        object? value = values.GetValueOrDefault(key);
        if (value is null)
            return fallback;
        int place = value is string word ? Array.FindIndex(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) : -1;
        return place >= 0 ? place : throw Refused($"The setting {key} is one of {string.Join(", ", words.Select(known => $"'{known}'"))}.");
    }

    public RoutineException Refused(string message) => new(message, argument);
}
