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
        var store = new FormStore(words);
        var features = new PaperFeatures(store, surfaces);
        var drafts = new List<TrainingSentence>();
        foreach (var paper in papers)
        {
            features.Start(paper.Text);
            foreach (var (field, labels) in paper.Fields)
            {
                features.Start(field, paper.Abbreviations, paper.OwnSurfaces);
                foreach (var sentence in field.Sentences)
                    drafts.Add(Draft(sentence, labels, store, features, ref interner));
            }
        }

        var rows = interner.Rows(minCount, out var names);
        for (var at = 0; at < drafts.Count; at++)
            drafts[at] = Keep(drafts[at], rows);
        return new(drafts, names, words);
    }

    private static TrainingSentence Draft(Sentence sentence, byte[] labels, FormStore store, PaperFeatures features, ref FeatureInterner interner)
    {
        var starts = new int[sentence.EndToken - sentence.FirstToken + 1];
        var vectors = new int[labels.Length == 0 ? 0 : sentence.EndToken - sentence.FirstToken];
        interner.Ids.Clear();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            starts[token - sentence.FirstToken] = interner.Ids.Count;
            for (var offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
            {
                if (token + offset >= sentence.FirstToken && token + offset < sentence.EndToken)
                {
                    var form = features.Forms[token + offset];
                    FormFeatures.Write(store.Text(form), store[form], offset, ref interner);
                }
            }

            features.Write(token, sentence, ref interner);
            if (vectors.Length > 0)
                vectors[token - sentence.FirstToken] = store[features.Forms[token]].Facts.Row;
        }

        starts[^1] = interner.Ids.Count;
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
    private readonly struct FeatureInterner() : IFeatureSink
    {
        private readonly HashTable64<int> numbers = new(1 << 16);
        private readonly List<string> names = [];
        private readonly List<int> counts = [];

        /// <summary>The features taken.</summary>
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

        public void Take(FeatureTemplate template, NamePart value)
        {
            if (IsNew(template.Hash(value)))
                names.Add(template.Name(value));
        }

        public void Take(FeatureTemplate template, NamePart first, NamePart second)
        {
            if (IsNew(template.Hash(first, second)))
                names.Add(template.Name(first, second));
        }

        /// <summary>Counts the feature; whether it has no name yet.</summary>
        private bool IsNew(ulong hash)
        {
            ref var number = ref numbers.GetOrAdd(hash); // 1 + the feature's id
            var isNew = number == 0;
            if (isNew)
            {
                counts.Add(0);
                number = counts.Count;
            }

            counts[number - 1]++;
            Ids.Add(number - 1);
            return isNew;
        }
    }
}
