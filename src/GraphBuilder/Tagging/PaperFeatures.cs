using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// The features of tokens that hang on more than one token's letters: neighbours together, known phrases, the paper as a whole.
/// A workspace: one per thread, read anew for every paper.
/// </summary>
internal sealed class PaperFeatures(FormStore store, SurfaceTable surfaces)
{
    private static readonly FeatureTemplate WordBefore = new("word[-1,0]=");
    private static readonly FeatureTemplate WordAfter = new("word[0,1]=");
    private static readonly FeatureTemplate WordsAround = new("word[-1,1]=");
    public static readonly FeatureTemplate ClassBefore = new("class[-1,0]=");
    public static readonly FeatureTemplate ClassAfter = new("class[0,1]=");
    private static readonly FeatureTemplate Glued = new("glued=");
    private static readonly FeatureTemplate PhraseHere = new("phrase=");
    private static readonly FeatureTemplate PhraseHood = new("phrase.hood=");
    private static readonly FeatureTemplate PhraseBefore = new("phrase[-1]=");
    private static readonly FeatureTemplate PhraseAfter = new("phrase[1]=");
    private static readonly FeatureTemplate TitleCount = new("title.count=");
    private static readonly FeatureTemplate AbstractCount = new("abstract.count=");
    private static readonly FeatureTemplate Bias = new("bias=");
    private static readonly FeatureTemplate InTitle = new("in.title=");
    private static readonly FeatureTemplate Acronym = new("acronym=");
    private static readonly FeatureTemplate AcronymBefore = new("acronym[-1]=");
    private static readonly FeatureTemplate AcronymAfter = new("acronym[1]=");
    private static readonly FeatureTemplate InBrackets = new("in.brackets=");
    private static readonly FeatureTemplate First = new("first=");
    private static readonly FeatureTemplate BeforeColon = new("before.colon=");
    private static readonly NamePart.Known SentenceStart = new("^");
    private static readonly NamePart.Known SentenceEnd = new("$");
    private static readonly NamePart.Known NoPhrase = new("none");
    private static readonly NamePart.Known Yes = new("yes");
    private static readonly NamePart.Known Title = new("title");
    private static readonly NamePart.Known Abstract = new("abstract");

    private const int MostCounted = 4;

    private readonly PhraseCovers covers = new(surfaces);
    private WordSightings[] sightings = [];
    private int[] titleForms = [];
    private int[] abstractForms = [];
    private int[] forms = [];
    private ulong[] phraseHashes = [];
    private bool[] inBrackets = [];
    private AcronymPart[] acronyms = [];
    private FieldText field = null!;
    private int paper;

    /// <summary>Makes ready for the paper's fields.</summary>
    public void Start(PaperText text)
    {
        store.Trim();
        paper++;
        Sight(text.Title, ref titleForms);
        Sight(text.Abstract, ref abstractForms);
    }

    /// <summary>Makes ready for the tokens of a field of the paper.</summary>
    /// <param name="own">When training: what the paper itself put into the table of surfaces.</param>
    /// <param name="abbreviations">The abbreviations that the paper defines.</param>
    public void Start(FieldText text, IReadOnlyList<Abbreviation> abbreviations, IReadOnlyDictionary<ulong, SurfaceCounts>? own)
    {
        field = text;
        forms = text.Field == Field.Title ? titleForms : abstractForms;
        var length = text.Tokens.Length;
        if (inBrackets.Length < length)
        {
            inBrackets = new bool[length * 2];
            acronyms = new AcronymPart[length * 2];
            phraseHashes = new ulong[length * 2];
        }

        var depth = 0;
        for (var at = 0; at < length; at++)
        {
            ref readonly var form = ref store[forms[at]];
            phraseHashes[at] = form.PhraseHash;
            depth = Math.Max(0, depth + form.Bracket);
            inBrackets[at] = depth > 0;
        }

        MarkAcronyms(abbreviations);
        covers.Read(text, PhraseHashes, own);
    }

    /// <summary>The number of every token's form in the store.</summary>
    public ReadOnlySpan<int> Forms => forms.AsSpan(0, this.field.Tokens.Length);

    /// <summary>Every token's part in the keys of phrases.</summary>
    public ReadOnlySpan<ulong> PhraseHashes => phraseHashes.AsSpan(0, this.field.Tokens.Length);

    /// <summary>Writes the features of a token of a sentence.</summary>
    public void Write<TSink>(int token, Sentence sentence, ref TSink sink)
        where TSink : IFeatureSink
    {
        WriteWords(token, sentence, ref sink);
        if (TryGetClasses(token, sentence, out var classes))
        {
            sink.Take(ClassBefore, NamePart.Of(classes.Before), NamePart.Of(classes.Here));
            sink.Take(ClassAfter, NamePart.Of(classes.Here), NamePart.Of(classes.After));
        }

        WriteShapes(token, sentence, ref sink);
        WriteClosed(token, sentence, ref sink);
    }

    /// <summary>Writes those features of a token that name neighbouring words.</summary>
    public void WriteWords<TSink>(int token, Sentence sentence, ref TSink sink)
        where TSink : IFeatureSink
    {
        ref readonly var form = ref store[forms[token]];
        var name = store.Name(form);
        var before = token > sentence.FirstToken ? store.Name(store[forms[token - 1]]) : SentenceStart.Part;
        var after = token + 1 < sentence.EndToken ? store.Name(store[forms[token + 1]]) : SentenceEnd.Part;
        sink.Take(WordBefore, before, name);
        sink.Take(WordAfter, name, after);
        sink.Take(WordsAround, before, after);
    }

    /// <summary>Writes those features of a token that name its shape, which few tokens have.</summary>
    public void WriteShapes<TSink>(int token, Sentence sentence, ref TSink sink)
        where TSink : IFeatureSink
    {
        ref readonly var form = ref store[forms[token]];
        if (inBrackets[token])
            sink.Take(InBrackets, Kind(form, stackalloc char[WordShape.Longest]));
        if (token == sentence.FirstToken)
            sink.Take(First, Kind(form, stackalloc char[WordShape.Longest]));
        if (field.Field == Field.Title && token + 1 < sentence.EndToken && store[forms[token + 1]].IsColon)
            sink.Take(BeforeColon, Kind(form, stackalloc char[WordShape.Longest]));
    }

    /// <summary>The classes of a token's word and of those beside it, which <see cref="ClassBefore"/> and <see cref="ClassAfter"/> name; false when its own has none.</summary>
    public bool TryGetClasses(int token, Sentence sentence, out NeighbourClasses classes)
    {
        var here = store[forms[token]].Facts.CoarseCluster;
        classes = new(
            token > sentence.FirstToken ? store[forms[token - 1]].Facts.CoarseCluster : NeighbourClasses.BeforeFirst,
            here,
            token + 1 < sentence.EndToken ? store[forms[token + 1]].Facts.CoarseCluster : NeighbourClasses.AfterLast);
        return here >= 0;
    }

    /// <summary>Writes the others, which have few values: what <see cref="ClosedKey"/> says tells them all, and their weights can be kept as one sum.</summary>
    public void WriteClosed<TSink>(int token, Sentence sentence, ref TSink sink)
        where TSink : IFeatureSink
    {
        sink.Take(Glued, NamePart.Of(Spacing(token, sentence)));
        WriteCover(token, sentence, ref sink);
        ref readonly var seen = ref sightings[store[forms[token]].Word];
        var isTitle = field.Field == Field.Title;
        sink.Take(isTitle ? TitleCount : AbstractCount, NamePart.Of(Math.Min(seen.Count, MostCounted)));
        sink.Take(Bias, isTitle ? Title.Part : Abstract.Part);
        if (!isTitle && seen.InTitle)
            sink.Take(InTitle, Yes.Part);
        if (acronyms[token] != AcronymPart.None)
            sink.Take(Acronym, NamePart.Of((int)acronyms[token]));
        if (token > sentence.FirstToken && acronyms[token - 1] != AcronymPart.None)
            sink.Take(AcronymBefore, NamePart.Of((int)acronyms[token - 1]));
        if (token + 1 < sentence.EndToken && acronyms[token + 1] != AcronymPart.None)
            sink.Take(AcronymAfter, NamePart.Of((int)acronyms[token + 1]));
    }

    /// <summary>Tokens of one key have the same features of <see cref="WriteClosed"/>.</summary>
    public ulong ClosedKey(int token, Sentence sentence)
    {
        var hasBefore = token > sentence.FirstToken;
        var hasAfter = token + 1 < sentence.EndToken;
        ref readonly var seen = ref sightings[store[forms[token]].Word];
        var key = (ulong)covers[token].Code(token);
        key = (key << PhraseCover.CodeBits) | (hasBefore ? covers[token - 1].Code(token - 1) : 0u);
        key = (key << PhraseCover.CodeBits) | (hasAfter ? covers[token + 1].Code(token + 1) : 0u);
        key = (key << 3) | (uint)acronyms[token];
        key = (key << 3) | (hasBefore ? (uint)acronyms[token - 1] : 0u);
        key = (key << 3) | (hasAfter ? (uint)acronyms[token + 1] : 0u);
        key = (key << 3) | (uint)Math.Min(seen.Count, MostCounted);
        key = (key << 2) | (field.Field == Field.Title ? 2u : seen.InTitle ? 1u : 0u);
        return (key << 2) | (uint)Spacing(token, sentence);
    }

    private NamePart Kind(in WordForm form, Span<char> shape) => NamePart.Of(shape[..WordShape.Write(store.Text(form.Number), shape, longestRun: 1)]);

    /// <summary>Reads the forms of a field and counts its words.</summary>
    private void Sight(FieldText text, ref int[] tokens)
    {
        if (tokens.Length < text.Tokens.Length)
            tokens = new int[text.Tokens.Length * 2];
        store.Read(text, tokens);
        if (sightings.Length < store.Words)
            Array.Resize(ref sightings, Math.Max(store.Words, sightings.Length * 2));
        for (var at = 0; at < text.Tokens.Length; at++)
        {
            ref var seen = ref sightings[store[tokens[at]].Word];
            if (seen.Paper != paper)
                seen = new(paper, Count: 0, InTitle: false);
            if (text.Tokens[at].Kind == TokenKind.Word)
                seen = seen with { Count = seen.Count + 1, InTitle = seen.InTitle || text.Field == Field.Title };
        }
    }

    /// <summary>1 where no blank stands before the token, and 2 where none stands after it.</summary>
    private int Spacing(int token, Sentence sentence)
    {
        var glued = !field.Tokens[token].SpaceBefore && token > sentence.FirstToken;
        var gluedAfter = token + 1 < sentence.EndToken && !field.Tokens[token + 1].SpaceBefore;
        return (glued ? 1 : 0) + (gluedAfter ? 2 : 0);
    }

    private void WriteCover<TSink>(int token, Sentence sentence, ref TSink sink)
        where TSink : IFeatureSink
    {
        ref readonly var cover = ref covers[token];
        if (cover.Length == 0)
        {
            sink.Take(PhraseHere, NoPhrase.Part);
        }
        else
        {
            sink.Take(PhraseHere, cover.Typed(token));
            sink.Take(PhraseHood, cover.Supported(token));
        }

        if (token > sentence.FirstToken && covers[token - 1].Length > 0)
            sink.Take(PhraseBefore, covers[token - 1].Typed(token - 1));
        if (token + 1 < sentence.EndToken && covers[token + 1].Length > 0)
            sink.Take(PhraseAfter, covers[token + 1].Typed(token + 1));
    }

    /// <summary>Marks the tokens of abbreviations and expansions where this field defines them.</summary>
    private void MarkAcronyms(IReadOnlyList<Abbreviation> abbreviations)
    {
        Array.Clear(acronyms, 0, field.Tokens.Length);
        if (abbreviations.Count == 0)
            return;
        foreach (var abbreviation in abbreviations)
        {
            if (abbreviation.Short.Field != field.Field && abbreviation.Long.Field != field.Field)
                continue;
            for (var token = 0; token < field.Tokens.Length; token++)
            {
                var (start, end) = (field.Tokens[token].Start, field.Tokens[token].End);
                if (Inside(abbreviation.Short, start, end))
                    acronyms[token] = AcronymPart.Short;
                else if (Inside(abbreviation.Long, start, end))
                    acronyms[token] = start == abbreviation.Long.Start ? AcronymPart.LongBegin : end == abbreviation.Long.End ? AcronymPart.LongEnd : AcronymPart.LongInside;
            }
        }

        bool Inside(TextSpan span, int start, int end) => span.Field == field.Field && span.Start <= start && end <= span.End;
    }

    private enum AcronymPart : byte
    {
        None,
        Short,
        LongBegin,
        LongInside,
        LongEnd,
    }

    /// <summary>How often the present paper says a word, and whether its title does.</summary>
    /// <param name="Paper">The paper of which the rest is true, counted from 1.</param>
    private readonly record struct WordSightings(int Paper, int Count, bool InTitle);
}
