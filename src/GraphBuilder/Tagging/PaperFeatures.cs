using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// The features of tokens that hang on more than one token's letters: neighbours together, known phrases, the paper as a whole.
/// A workspace: one per thread, read anew for every paper.
/// </summary>
internal sealed class PaperFeatures(WordStatistics words, SurfaceTable surfaces)
{
    private readonly WordRuns phrases = new();
    private readonly Dictionary<ulong, int> occurrences = [];
    private readonly HashSet<ulong> titleWords = [];
    private PhraseCover[] covers = [];
    private ulong[] lowerHashes = [];
    private short[] clusters = [];
    private bool[] inBrackets = [];
    private AcronymPart[] acronyms = [];
    private FieldText field = null!;

    /// <summary>Makes ready for the paper's fields.</summary>
    public void Start(PaperText text)
    {
        occurrences.Clear();
        titleWords.Clear();
        foreach (var part in (ReadOnlySpan<FieldText>)[text.Title, text.Abstract])
        {
            foreach (var token in part.Tokens)
            {
                if (token.Kind != TokenKind.Word)
                    continue;
                var hash = LowerHash(part[token]);
                occurrences[hash] = occurrences.GetValueOrDefault(hash) + 1;
                if (part.Field == Field.Title)
                    titleWords.Add(hash);
            }
        }
    }

    /// <summary>Makes ready for the tokens of a field of the paper.</summary>
    /// <param name="own">When training: what the paper itself put into the table of surfaces.</param>
    /// <param name="abbreviations">The abbreviations that the paper defines.</param>
    public void Start(FieldText text, IReadOnlyList<Abbreviation> abbreviations, IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        field = text;
        var length = text.Tokens.Length;
        Array.Resize(ref covers, Math.Max(covers.Length, length));
        Array.Resize(ref lowerHashes, Math.Max(lowerHashes.Length, length));
        Array.Resize(ref clusters, Math.Max(clusters.Length, length));
        Array.Resize(ref inBrackets, Math.Max(inBrackets.Length, length));
        Array.Resize(ref acronyms, Math.Max(acronyms.Length, length));
        var depth = 0;
        Span<char> lower = stackalloc char[64];
        for (var at = 0; at < length; at++)
        {
            var form = text[text.Tokens[at]];
            var small = lower[..Math.Min(form.Length, 64)];
            form[..small.Length].ToLowerInvariant(small);
            lowerHashes[at] = FeatureWriter.Hash(small);
            clusters[at] = words.Find(small).CoarseCluster;
            covers[at] = default;
            depth += form is "(" or "[" ? 1 : 0;
            depth -= form is ")" or "]" && depth > 0 ? 1 : 0;
            inBrackets[at] = depth > 0;
        }

        MarkAcronyms(abbreviations);
        phrases.Read(text);
        Cover(own);
    }

    /// <summary>Writes the features of a token of a sentence.</summary>
    public void Write(int token, Sentence sentence, FeatureWriter writer)
    {
        var form = field[field.Tokens[token]];
        var before = token > sentence.FirstToken ? field[field.Tokens[token - 1]] : "^";
        var after = token + 1 < sentence.EndToken ? field[field.Tokens[token + 1]] : "$";
        writer.Write("word[-1,0]=", before, form);
        writer.Write("word[0,1]=", form, after);
        writer.Write("word[-1,1]=", before, after);
        WriteClusters(token, sentence, writer);
        WriteSpacing(token, sentence, writer);
        WriteCover(token, sentence, writer);

        var count = occurrences.GetValueOrDefault(lowerHashes[token]);
        writer.Write(field.Field == Field.Title ? "title.count=" : "abstract.count=", Math.Min(count, 4));
        writer.Write("bias=", field.Field == Field.Title ? "title" : "abstract");
        if (field.Field == Field.Abstract && titleWords.Contains(lowerHashes[token]))
            writer.Write("in.title=", "yes");
        if (acronyms[token] != AcronymPart.None)
            writer.Write("acronym=", (int)acronyms[token]);
        if (token > sentence.FirstToken && acronyms[token - 1] != AcronymPart.None)
            writer.Write("acronym[-1]=", (int)acronyms[token - 1]);
        if (token + 1 < sentence.EndToken && acronyms[token + 1] != AcronymPart.None)
            writer.Write("acronym[1]=", (int)acronyms[token + 1]);
        if (inBrackets[token])
            writer.Write("in.brackets=", ShortShape(form, stackalloc char[24]));
        if (token == sentence.FirstToken)
            writer.Write("first=", ShortShape(form, stackalloc char[24]));
        if (field.Field == Field.Title && token + 1 < field.Tokens.Length && after is ":")
            writer.Write("before.colon=", ShortShape(form, stackalloc char[24]));
    }

    private static ReadOnlySpan<char> ShortShape(ReadOnlySpan<char> form, Span<char> shape) => shape[..WordShape.Write(form, shape, 1)];

    private static ulong LowerHash(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[Math.Min(form.Length, 64)];
        form[..lower.Length].ToLowerInvariant(lower);
        return FeatureWriter.Hash(lower);
    }

    private void WriteClusters(int token, Sentence sentence, FeatureWriter writer)
    {
        int Cluster(int at) => at < sentence.FirstToken ? -2 : at >= sentence.EndToken ? -3 : clusters[at];
        if (clusters[token] < 0)
            return;
        Pair("class[-1,0]=", Cluster(token - 1), clusters[token]);
        Pair("class[0,1]=", clusters[token], Cluster(token + 1));

        void Pair(string template, int first, int second)
        {
            writer.Begin(template);
            writer.Append(first);
            writer.Append("|");
            writer.Append(second);
            writer.End();
        }
    }

    private void WriteSpacing(int token, Sentence sentence, FeatureWriter writer)
    {
        var glued = !field.Tokens[token].SpaceBefore && token > sentence.FirstToken;
        var gluedAfter = token + 1 < sentence.EndToken && !field.Tokens[token + 1].SpaceBefore;
        writer.Write("glued=", (glued ? 1 : 0) + (gluedAfter ? 2 : 0));
    }

    private void WriteCover(int token, Sentence sentence, FeatureWriter writer)
    {
        var cover = covers[token];
        if (cover.Length == 0)
        {
            writer.Write("phrase=", "none");
        }
        else
        {
            Describe("phrase=", cover, token, withType: true);
            Describe("phrase.hood=", cover, token, withType: false);
        }

        if (token > sentence.FirstToken && covers[token - 1].Length > 0)
            Describe("phrase[-1]=", covers[token - 1], token - 1, withType: true);
        if (token + 1 < sentence.EndToken && covers[token + 1].Length > 0)
            Describe("phrase[1]=", covers[token + 1], token + 1, withType: true);

        void Describe(string template, PhraseCover phrase, int at, bool withType)
        {
            writer.Begin(template);
            writer.Append(phrase.Length == 1 ? "S" : at == phrase.FirstToken ? "B" : at == phrase.EndToken - 1 ? "E" : "I");
            writer.Append(phrase.HoodClass);
            if (withType)
                writer.Append(phrase.Type);
            else
                writer.Append(phrase.SupportClass + 10);
            writer.End();
        }
    }

    /// <summary>Marks the tokens of abbreviations and expansions where this field defines them.</summary>
    private void MarkAcronyms(IReadOnlyList<Abbreviation> abbreviations)
    {
        Array.Clear(acronyms, 0, field.Tokens.Length);
        if (abbreviations.Count == 0)
            return;
        for (var token = 0; token < field.Tokens.Length; token++)
        {
            var (start, end) = (field.Tokens[token].Start, field.Tokens[token].End);
            foreach (var abbreviation in abbreviations)
            {
                if (Inside(abbreviation.Short, start, end))
                    acronyms[token] = AcronymPart.Short;
                else if (Inside(abbreviation.Long, start, end))
                    acronyms[token] = start == abbreviation.Long.Start ? AcronymPart.LongBegin : end == abbreviation.Long.End ? AcronymPart.LongEnd : AcronymPart.LongInside;
            }
        }

        bool Inside(TextSpan span, int start, int end) => span.Field == field.Field && span.Start <= start && end <= span.End;
    }

    /// <summary>Covers tokens by known phrases: from left to right the most likely, longer ones first among those likely enough.</summary>
    private void Cover(IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        for (var word = 0; word < phrases.Count;)
        {
            var key = 0ul;
            var (bestEnd, best) = (word, default(SurfaceCounts));
            for (var end = word; end < phrases.EndOfPhrases(word); end++)
            {
                key = phrases.Extend(key, end);
                var found = surfaces.Find(key, own);
                if (found.Terms > 0 && (found.TermHood >= 0.3 || best.Terms == 0))
                    (bestEnd, best) = (end + 1, found);
            }

            if (best.Terms == 0)
            {
                word++;
                continue;
            }

            var cover = new PhraseCover(phrases.Token(word), phrases.Token(bestEnd - 1) + 1, (byte)Math.Min(9, best.TermHood * 10), (byte)best.MainType, (byte)Math.Min(3, best.Terms));
            for (var token = cover.FirstToken; token < cover.EndToken; token++)
                covers[token] = cover;
            word = bestEnd;
        }
    }

    private enum AcronymPart : byte
    {
        None,
        Short,
        LongBegin,
        LongInside,
        LongEnd,
    }

    /// <summary>A known phrase that covers a token; length 0 for none.</summary>
    private readonly record struct PhraseCover(int FirstToken, int EndToken, byte HoodClass, byte Type, byte SupportClass)
    {
        public int Length => EndToken - FirstToken;
    }
}
