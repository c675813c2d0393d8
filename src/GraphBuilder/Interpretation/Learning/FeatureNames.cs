using System.Collections.Concurrent;

namespace GraphBuilder.Interpretation.Learning;

/// <summary>Remembers, while weights are learnt, what the keys of features stand for.</summary>
internal sealed class FeatureNames
{
    private readonly ConcurrentDictionary<ulong, string> _words = new();
    private readonly ConcurrentDictionary<ulong, string> _features = new();

    public string this[ulong key] => _features[key];

    /// <summary>A word of the text, which features may have as a part.</summary>
    public void Learn(ReadOnlySpan<char> word)
    {
        ulong hash = FeatureHash.Of(word);
        if (!_words.ContainsKey(hash))
            _words.TryAdd(hash, word.ToString().ToLowerInvariant());
    }

    /// <summary>Names a feature by its parts, with a blank between them.</summary>
    public void Learn(ulong key, ReadOnlySpan<Part> parts)
    {
        if (_features.ContainsKey(key))
            return;
        var names = new string[parts.Length];
        for (int i = 0; i < parts.Length; i++)
            names[i] = parts[i].Name ?? _words[parts[i].Hash];
        _features.TryAdd(key, string.Join(' ', names));
    }
}
