using System.Buffers;
using GraphBuilder.Text;

namespace GraphBuilder.Lexicon;

/// <summary>
/// The words of a text as the automaton sees them. A hyphen, slash, underscore or dot that touches the words on both sides is passed over (pre-training, encoder/decoder);
/// any other sign, a link and a formula part phrases and are words of their own that no pattern has. A word that the listing broke over a line
/// (<c>convolu- tional</c>) is joined when only the whole is known.
/// </summary>
internal ref struct TextWords
{
    private readonly FieldText field;
    private readonly WordNumbers vocabulary;
    private readonly ReadOnlySpan<int> forms;
    private readonly FormMemory<int> memory;
    private readonly int[] numbers;
    private readonly int[] firstToken;
    private readonly int[] lastToken;

    private TextWords(FieldText field, WordNumbers vocabulary)
    {
        this.field = field;
        this.vocabulary = vocabulary;
        forms = FormNumbers.OfThread.Of(field);
        memory = FormNumbers.OfThread.Memory<int>(vocabulary);
        var capacity = field.Tokens.Length;
        numbers = ArrayPool<int>.Shared.Rent(capacity);
        firstToken = ArrayPool<int>.Shared.Rent(capacity);
        lastToken = ArrayPool<int>.Shared.Rent(capacity);
    }

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Numbers => numbers.AsSpan(0, Count);

    public static TextWords Of(FieldText field, WordNumbers vocabulary)
    {
        var words = new TextWords(field, vocabulary);
        var text = field.Text.AsSpan();
        var tokens = field.Tokens.AsSpan();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Word or TokenKind.Number:
                    i = words.AddWord(text, tokens, i);
                    break;
                case TokenKind.Url:
                    words.Add(WordNumbers.Unknown, i, i);
                    break;
                case TokenKind.Latex:
                    if (!IsEscapedJoiner(text[token.Start..token.End]) || !IsTight(tokens, i))
                        words.Add(words.NumberOf(i), i, i);
                    break;
                default:
                    if (TermFold.IsNameSign(text[token.Start]))
                        words.Add(words.NumberOf(i), i, i);
                    else if (!IsJoiner(text, tokens, i))
                        words.Add(WordNumbers.Unknown, i, i);
                    break;
            }
        }

        return words;
    }

    public readonly int FirstToken(int word) => firstToken[word];

    public readonly int LastToken(int word) => lastToken[word];

    public readonly void Dispose()
    {
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(firstToken);
        ArrayPool<int>.Shared.Return(lastToken);
    }

    /// <summary>Adds the word at a token, joined with its other half where it is broken; returns the last token used.</summary>
    private int AddWord(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        var slice = text[tokens[i].Start..tokens[i].End];
        var number = NumberOf(i);
        if (IsBroken(text, tokens, i))
        {
            var rest = text[tokens[i + 2].Start..tokens[i + 2].End];
            if (number == WordNumbers.Unknown || NumberOf(i + 2) == WordNumbers.Unknown)
            {
                var whole = vocabulary.Of(string.Concat(slice, rest), TokenKind.Word);
                if (whole != WordNumbers.Unknown)
                {
                    Add(whole, i, i + 2);
                    return i + 2;
                }
            }
        }

        // The 's of "GPT-4's" is no word.
        if (number == WordNumbers.Unknown && slice.Length == 2 && CharacterClasses.IsApostrophe(slice[0]))
            return i;
        Add(number, i, i);
        return i;
    }

    /// <summary>The number of the word at a token: of forms met before it is known.</summary>
    private readonly int NumberOf(int token)
    {
        if (!memory.TryGet(forms[token], out var number))
        {
            number = vocabulary.Of(field[field.Tokens[token]], field.Tokens[token].Kind);
            memory.Put(forms[token], number);
        }

        return number;
    }

    private void Add(int number, int first, int last)
    {
        numbers[Count] = number;
        firstToken[Count] = first;
        lastToken[Count] = last;
        Count++;
    }

    private static bool IsBroken(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) =>
        i + 2 < tokens.Length && tokens[i + 1].Kind == TokenKind.Punctuation && !tokens[i + 1].SpaceBefore && tokens[i + 2].SpaceBefore
        && tokens[i + 2].Kind == TokenKind.Word && CharacterClasses.IsHyphen(text[tokens[i + 1].Start]) && char.IsLower(text[tokens[i + 2].Start]);

    private static bool IsJoiner(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i)
    {
        var sign = text[tokens[i].Start];
        if (CharacterClasses.IsHyphen(sign))
            return IsTight(tokens, i) || i > 0 && IsBroken(text, tokens, i - 1);
        if (sign is '/' or '_')
            return IsTight(tokens, i);
        return sign == '.' && IsTight(tokens, i) && !char.IsUpper(text[tokens[i + 1].Start]);
    }

    private static bool IsTight(ReadOnlySpan<Token> tokens, int i) => i > 0 && i + 1 < tokens.Length && !tokens[i].SpaceBefore && !tokens[i + 1].SpaceBefore;

    private static bool IsEscapedJoiner(ReadOnlySpan<char> token) => token is "\\_" or "\\-" or "\\/";
}
