using GraphBuilder.Lexicon;
using GraphBuilder.Text;

namespace Benchmarks.Lexicon;

/// <summary>A hit without case rules: characters from <paramref name="Start"/> to <paramref name="End"/> write the pattern.</summary>
internal readonly record struct RawHit(int Start, int End, int Pattern);

/// <summary>The lexicon's matcher without its case rules: leftmost-longest over folded words, the rule that another automaton can follow too.</summary>
internal sealed class RawMatcher(WordNumbers vocabulary, TermAutomaton automaton)
{
    public int Match(FieldText text, List<RawHit> hits)
    {
        using var words = TextWords.Of(text, vocabulary);
        using var occurrences = Occurrences.Of(words.Numbers, automaton);
        var found = 0;
        for (var first = 0; first < words.Count; first++)
        {
            var longest = occurrences.Longest(first);
            if (longest == 0)
                continue;
            var (pattern, last, _) = occurrences.At(longest);
            hits.Add(new RawHit(text.Tokens[words.FirstToken(first)].Start, text.Tokens[words.LastToken(last)].End, pattern));
            first = last;
            found++;
        }

        return found;
    }
}
