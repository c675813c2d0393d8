using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Recognition;
using GraphBuilder.Tagging;

namespace GraphBuilder.Interpretation.Training;

/// <summary>Texts that nobody annotated, read by models by <see cref="Folds"/> for <see cref="RelationStatistics"/>.</summary>
/// <param name="roles">Tell the roles of what is found.</param>
internal sealed class UnlabelledTexts(IReadOnlyList<RecognizedText> texts, KnownNames names, RoleModel[] roles)
{
    /// <summary>Names in fewer texts say too little.</summary>
    public const int FewestTexts = 3;

    /// <summary>Texts that a model reads before the next model does: what a thread keeps of one is lost to the next.</summary>
    private const int TextsAtOnce = 256;

    /// <summary>Whether there are any.</summary>
    public bool Any => texts.Count > 0;

    /// <summary>How the texts relate names, as each of the models tells it. Whole numbers are summed, so that the order in which texts are read changes nothing.</summary>
    /// <param name="models">By <see cref="Folds"/>.</param>
    public RelationStatistics[] Count(RelationModel[] models, WordStatistics words, int threads, CancellationToken cancel)
    {
        HashTable64<int> known = TextsOfNames();
        var counts = new RelationCounts[threads][];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, part =>
        {
            var reader = new Reader(names, roles, models, words);
            counts[part] = [.. models.Select(_ => new RelationCounts(known))];
            for (int from = part * TextsAtOnce; from < texts.Count; from += threads * TextsAtOnce)
            {
                cancel.ThrowIfCancellationRequested();
                reader.Read([.. texts.Skip(from).Take(TextsAtOnce)], counts[part]);
            }
        });
        return [.. Enumerable.Range(0, models.Length).Select(fold => RelationCounts.Sum([.. counts.Select(part => part[fold])]))];
    }

    /// <summary>In how many texts each name is found, and each last word of names.</summary>
    private HashTable64<int> TextsOfNames()
    {
        var known = new HashTable64<int>();
        var own = new HashSet<ulong>();
        foreach (RecognizedText text in texts)
        {
            own.Clear();
            foreach (string name in text.Entities.Select(entity => entity.Name))
            {
                (ulong whole, ulong head, _, _) = NameWords.Of(name);
                own.Add(RelationStatistics.KeyOfName(whole));
                own.Add(RelationStatistics.KeyOfHead(head));
            }

            foreach (ulong key in own)
                known.GetOrAdd(key)++;
        }

        return known;
    }

    /// <summary>Reads texts. One per thread.</summary>
    private sealed class Reader(KnownNames names, RoleModel[] roles, RelationModel[] models, WordStatistics words)
    {
        private readonly RoleClassifier[] _roles = Array.ConvertAll(roles, model => new RoleClassifier(model, words));
        private readonly PairModel[] _pairs = Array.ConvertAll(models, model => new PairModel(model.Pairs));
        private readonly RelationJudge[] _judges = Array.ConvertAll(models, model => new RelationJudge(model.Trees, model.Network, words));
        private readonly FeatureVector _features = new();
        private readonly KeyRows _keys = new();
        private readonly RelationTable _table = new();

        /// <summary>Adds what each model tells of some texts to its counts.</summary>
        public void Read(RecognizedText[] texts, RelationCounts[] counts)
        {
            ImmutableArray<PaperEntity>[] entities = Array.ConvertAll(texts, static text => NamedEntities.Of(text.Entities).Entities);
            PaperUnits[] units = [.. texts.Zip(entities, (text, own) => PaperUnits.Of(text.Text, own))];
            ImmutableArray<EntityTraits>[] traits = [.. texts.Select((text, i) => EntityTraits.Of(text.Text, entities[i], units[i], names))];
            for (int fold = 0; fold < models.Length; fold++)
            {
                for (int i = 0; i < texts.Length; i++)
                {
                    var paper = new RelationContext(entities[i], units[i], traits[i], _roles[fold].Classify(entities[i], units[i], traits[i], _features, _keys), _keys);
                    using RelationEstimates estimates = RelationEstimates.Of(paper, models[fold].Sieve, models[fold].Own, _pairs[fold], _features);
                    List<(int Source, RelationType Type, int Target)> likely = estimates.Likely();
                    _table.Clear();
                    _table.Add(paper, words, models[fold].Elsewhere, estimates, likely);
                    counts[fold].Add(paper, likely, _judges[fold].Judge(_table));
                }
            }
        }
    }
}
