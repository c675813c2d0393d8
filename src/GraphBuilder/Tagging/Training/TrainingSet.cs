using GraphBuilder.Text;

namespace GraphBuilder.Tagging.Training;

/// <summary>A sentence to learn from: per token the rows of its features, and its label.</summary>
/// <param name="FeatureStarts">Where each token's features begin, and where the last one's end.</param>
/// <param name="Words">The row of each token's word vector; -1 for none.</param>
internal sealed record TrainingSentence(int[] FeatureStarts, int[] Features, int[] Words, byte[] Labels);

/// <summary>Annotated papers as numbers: sentences of feature rows. Features seen in fewer than <c>minCount</c> tokens are left out.</summary>
internal sealed class TrainingSet
{
    private TrainingSet(IReadOnlyList<TrainingSentence> sentences, IReadOnlyList<string> names, WordStatistics words)
    {
        Words = words;
        Sentences = sentences;
        Names = names;
    }

    public IReadOnlyList<TrainingSentence> Sentences { get; }

    public WordStatistics Words { get; }

    /// <summary>The name of each feature row.</summary>
    public IReadOnlyList<string> Names { get; }

    public static TrainingSet Make(IReadOnlyList<AnnotatedText> papers, WordStatistics words, SurfaceTable surfaces, int minCount)
    {
        var interner = new FeatureInterner();
        var features = new PaperFeatures(words, surfaces);
        var drafts = new List<TrainingSentence>();
        foreach (var paper in papers)
        {
            features.Start(paper.Text);
            foreach (var (field, labels) in paper.Fields)
            {
                features.Start(field, paper.Abbreviations, paper.OwnSurfaces);
                foreach (var sentence in field.Sentences)
                    drafts.Add(Draft(field, sentence, labels, features, words, interner));
            }
        }

        var rows = interner.Rows(minCount, out var names);
        for (var at = 0; at < drafts.Count; at++)
            drafts[at] = Keep(drafts[at], rows);
        return new(drafts, names, words);
    }

    private static TrainingSentence Draft(FieldText field, Sentence sentence, byte[] labels, PaperFeatures features, WordStatistics words, FeatureInterner interner)
    {
        var starts = new int[sentence.EndToken - sentence.FirstToken + 1];
        interner.Ids.Clear();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            starts[token - sentence.FirstToken] = interner.Ids.Count;
            for (var offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
            {
                if (token + offset >= sentence.FirstToken && token + offset < sentence.EndToken)
                    FormFeatures.Write(field[field.Tokens[token + offset]], offset, words, interner);
            }

            features.Write(token, sentence, interner);
        }

        starts[^1] = interner.Ids.Count;
        var vectors = new int[labels.Length == 0 ? 0 : sentence.EndToken - sentence.FirstToken];
        Span<char> lower = stackalloc char[40];
        for (var at = 0; at < vectors.Length; at++)
        {
            var form = field[field.Tokens[sentence.FirstToken + at]];
            var small = lower[..Math.Min(form.Length, 40)];
            form[..small.Length].ToLowerInvariant(small);
            vectors[at] = words.Find(small).Row;
        }

        return new(starts, [.. interner.Ids], vectors, labels[sentence.FirstToken..sentence.EndToken]);
    }

    private static TrainingSentence Keep(TrainingSentence draft, int[] rows)
    {
        var starts = new int[draft.FeatureStarts.Length];
        var kept = new List<int>(draft.Features.Length);
        for (var token = 0; token + 1 < starts.Length; token++)
        {
            starts[token] = kept.Count;
            for (var at = draft.FeatureStarts[token]; at < draft.FeatureStarts[token + 1]; at++)
            {
                if (rows[draft.Features[at]] >= 0)
                    kept.Add(rows[draft.Features[at]]);
            }
        }

        starts[^1] = kept.Count;
        return new(starts, [.. kept], draft.Words, draft.Labels);
    }

    /// <summary>Numbers features in the order of their first sight and counts them.</summary>
    private sealed class FeatureInterner : FeatureWriter
    {
        private readonly Dictionary<ulong, int> ids = [];
        private readonly List<string> names = [];
        private readonly List<int> counts = [];

        public List<int> Ids { get; } = [];

        /// <summary>The row of every id, -1 for the rare ones, and the rows' names.</summary>
        public int[] Rows(int minCount, out IReadOnlyList<string> kept)
        {
            var rows = new int[names.Count];
            var keptNames = new List<string>();
            for (var id = 0; id < rows.Length; id++)
            {
                rows[id] = counts[id] >= minCount ? keptNames.Count : -1;
                if (rows[id] >= 0)
                    keptNames.Add(names[id]);
            }

            kept = keptNames;
            return rows;
        }

        protected override void Take(ulong hash, ReadOnlySpan<char> name)
        {
            if (!ids.TryGetValue(hash, out var id))
            {
                id = names.Count;
                ids.Add(hash, id);
                names.Add(name.ToString());
                counts.Add(0);
            }

            counts[id]++;
            Ids.Add(id);
        }
    }
}
