using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Text;

/// <summary>What holds for every text, the mangled ones too.</summary>
public sealed class TextLaws
{
    /// <summary>Texts of bits that mean something to the tokenizer, among arbitrary characters.</summary>
    private static readonly Arbitrary<string> Texts = Arb.From(
        from pieces in Gen.Frequency((6, Gen.Elements(Pieces)), (1, from c in ArbMap.Default.GeneratorFor<char>() select c.ToString())).ListOf()
        select string.Concat(pieces));

    private static string[] Pieces =>
    [
        "a", "We", "model", "networks", "BERT", "GPT", "x", "s", "S", "'s", "’", "é", "ß", "İ", "β", "模", "ｂ", "ﬁ", "²", "½", "1", "23", "1,024", ".5", "3.5", "e-3", "%", "$", "$$", "\\", "\\(", "\\)", "\\[",
        "\\textbf", "$\\textbf{", "}$", "\\'e", "\\\"{o}", "\\_", "{", "}", "_", "^", "-", "–", "—", "/", ".", ". ", "...", ",", " ", "  ", "\u00A0", "\n", "!", "?", "?! ", "(", ")", "\"", "”", "et al", "e.g.", "i.e.", "Fig", "vs",
        "https://", "http://x.org/a", "www.", "github.com/a/b", ".com", "@", "#", "+", "*", "&", "🤗", "👩‍🔬", "\u0301", "\u00AD", "\u200D", "\uD83D", "\uDE00", "ing", "isation", "ies", "sses", "uses", "ous", "i.i.d.",
    ];

    [Fact]
    public void Tokenize_AnyText_TokensAreInOrderAndCoverAllButBlanks() => Check(static text =>
    {
        var end = 0;
        foreach (var token in Tokenizer.Tokenize(text))
        {
            if (token.Start < end || token.End <= token.Start || token.End > text.Length)
                return false;
            if (!string.IsNullOrWhiteSpace(text[end..token.Start]) || token.SpaceBefore != (token.Start == 0 || token.Start > end))
                return false;
            if (char.IsWhiteSpace(text[token.Start]))
                return false;
            end = token.End;
        }

        return string.IsNullOrWhiteSpace(text[end..]);
    });

    [Fact]
    public void Tokenize_AnyText_NeverCutsASurrogatePair() => Check(static text =>
        Tokenizer.Tokenize(text).All(t => t.End == text.Length || !(char.IsHighSurrogate(text[t.End - 1]) && char.IsLowSurrogate(text[t.End]))));

    [Fact]
    public void Analyze_AnyText_SentencesPartTheTokens() => Check(static text =>
    {
        var field = TextAnalyzer.Analyze(Field.Abstract, text);
        var next = 0;
        foreach (var sentence in field.Sentences)
        {
            if (sentence.FirstToken != next || sentence.EndToken <= next)
                return false;
            next = sentence.EndToken;
        }

        return next == field.Tokens.Length;
    });

    [Fact]
    public void Fold_ItsOwnKey_StaysAsItIs() => Check(static text => TermFold.Fold(TermFold.Fold(text)) == TermFold.Fold(text));

    [Fact]
    public void Fold_SpanOrString_GivesTheSame() => Check(static text => TermFold.Fold(text.AsSpan()) == TermFold.Fold(text));

    [Fact]
    public void Fold_WordsInAnyCase_HaveOneKey() => Prop.ForAll(
        Arb.From(Gen.Elements("layer normalization", "mixtures of experts", "k-means", "neural tangent kernels", "fréchet distance", "optimisers", "β-vae")),
        static name => TermFold.Fold(name.ToUpperInvariant().Replace("EXPERTS", "EXPERT", StringComparison.Ordinal)) == TermFold.Fold(name.Replace("experts", "expert", StringComparison.Ordinal))).Check(Config.QuickThrowOnFailure.WithReplay(20261128, 7));

    private static void Check(Func<string, bool> law) =>
        Prop.ForAll(Texts, law).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261128, 7));
}
