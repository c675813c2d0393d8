using GraphBuilder.Lexicon;
using GraphBuilder.Recognition.Names;
using GraphBuilder.Text;

namespace GraphBuilder.Recognition.Phrases;

/// <summary>Cuts a field's tokens into <see cref="Unit"/>s. Thread-safe.</summary>
internal sealed class UnitReader(WordStatistics words)
{
    /// <summary>Of units that are not one token as it stands.</summary>
    private readonly SurfaceMemory<Traits> compounds = new();

    /// <summary>Adds the units of a field, in order.</summary>
    public void Read(FieldText text, List<Unit> units)
    {
        var tokens = text.Tokens.AsSpan();
        var characters = text.Text.AsSpan();
        var forms = FormNumbers.OfThread.Of(text);
        var memory = FormNumbers.OfThread.Memory<Traits>(this);
        foreach (var sentence in text.Sentences)
        {
            var breaks = true;
            var i = sentence.FirstToken;
            while (i < sentence.EndToken)
            {
                if (!IsPart(tokens[i], characters))
                {
                    breaks = true;
                    i++;
                    continue;
                }

                var end = EndOfUnit(tokens, characters, i, sentence.EndToken);
                units.Add(Make(characters, tokens[i].Start, tokens[end - 1].End, breaks, end == i + 1 ? forms[i] : -1, memory));
                breaks = false;
                i = end;
            }
        }
    }

    private static int EndOfUnit(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> characters, int first, int end)
    {
        var i = first + 1;
        while (i < end && !tokens[i].SpaceBefore)
        {
            if (IsPart(tokens[i], characters) || IsSuffix(tokens, characters, i))
                i++;
            else if (i + 1 < end && IsHyphen(characters[tokens[i].Start], tokens[i].Length) && !tokens[i + 1].SpaceBefore && IsPart(tokens[i + 1], characters))
                i += 2;
            else
                break;
        }

        return i;
    }

    private static bool IsHyphen(char c, int length) => length == 1 && c is '-' or '‐' or '‑' or '_' or '&' or '*' or '@' or '\'' or '’';

    /// <summary>The sign that ends a name: <c>C++</c>, <c>QuIP#</c>, <c>A*</c>.</summary>
    private static bool IsSuffix(ReadOnlySpan<Token> tokens, ReadOnlySpan<char> characters, int i) =>
        tokens[i].Length == 1
        && (characters[tokens[i].Start] is '+' or '#' || (characters[tokens[i].Start] == '*' && tokens[i - 1].Length == 1 && char.IsUpper(characters[tokens[i - 1].Start])));

    private static bool IsPart(Token token, ReadOnlySpan<char> characters) =>
        token.Kind is TokenKind.Word or TokenKind.Number || (token.Kind == TokenKind.Latex && characters[token.Start] == '$');

    /// <param name="form">The number of the unit's only token; -1 when it has several.</param>
    private Unit Make(ReadOnlySpan<char> characters, int start, int end, bool breaks, int form, FormMemory<Traits> memory)
    {
        var word = characters[start..end];
        if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’')
        {
            end -= 2;
            word = characters[start..end];
            form = -1;
        }

        Traits traits;
        if (form < 0)
        {
            if (!compounds.TryFind(word, out traits))
                compounds.Remember(word, traits = Look(word));
        }
        else if (!memory.TryGet(form, out traits))
        {
            memory.Put(form, traits = Look(word));
        }

        return new Unit(start, end, end - traits.TailLength, traits.Word, traits.StemWord, traits.Shape, traits.Cue, breaks);
    }

    private Traits Look(ReadOnlySpan<char> word)
    {
        var shape = UnitShapes.Of(word);
        if (word.Length <= FunctionWords.Longest && FunctionWords.Contains(word))
            shape |= UnitShape.FunctionWord;
        var row = words.Find(word);
        var hyphen = word.LastIndexOf('-');
        var hasStem = hyphen > 1 && CompoundTails.Contains(word[(hyphen + 1)..]);
        return new Traits(row, hasStem ? words.Find(word[..hyphen]) : row, hasStem ? word.Length - hyphen : 0, shape, NameCues.Of(word));
    }

    /// <summary>What hangs on a unit's letters alone.</summary>
    private readonly record struct Traits(int Word, int StemWord, int TailLength, UnitShape Shape, NameCue Cue);
}
