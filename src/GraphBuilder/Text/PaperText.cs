using System.Collections.Immutable;

namespace GraphBuilder.Text;

/// <summary>A paper's two texts, cut into sentences and tokens. Immutable; made once per paper by <see cref="TextAnalyzer"/>.</summary>
public sealed record PaperText(FieldText Title, FieldText Abstract)
{
    public FieldText this[Field field] => field == Field.Title ? Title : Abstract;

    public ReadOnlySpan<char> Slice(TextSpan span) => this[span.Field].Text.AsSpan(span.Start, span.Length);
}

/// <summary>One text with its tokens and sentences.</summary>
/// <param name="Tokens">By ascending start; they do not overlap.</param>
/// <param name="Sentences">Cover every token, in order.</param>
public sealed record FieldText(Field Field, string Text, ImmutableArray<Token> Tokens, ImmutableArray<Sentence> Sentences)
{
    public ReadOnlySpan<char> this[Token token] => Text.AsSpan(token.Start, token.Length);
}

/// <summary>A sentence: the tokens from <paramref name="FirstToken"/> up to, not including, <paramref name="EndToken"/>.</summary>
public readonly record struct Sentence(int FirstToken, int EndToken);
