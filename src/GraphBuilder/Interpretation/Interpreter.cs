using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Learning;
using GraphBuilder.Interpretation.Links;
using GraphBuilder.Interpretation.Relations;
using GraphBuilder.Interpretation.Results;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;
using GraphBuilder.Interpretation.Variants;
using GraphBuilder.Recognition;
using GraphBuilder.Tagging;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation;

/// <summary>Reads what a paper says of its entities: their roles, how they are related, the results, and the links. Pure; safe to share between threads.</summary>
internal sealed class Interpreter
{
    /// <summary>Used again for every decision of every paper.</summary>
    [ThreadStatic]
    private static FeatureVector? t_features;

    /// <summary>The features of the roles of each of the papers that are read together, used again for the next ones: they are the largest of what a paper takes.</summary>
    [ThreadStatic]
    private static List<KeyRows>? t_keys;

    private readonly KnownNames _names;
    private readonly VariantJoiner _variants;
    private readonly RoleClassifier _roles;
    private readonly RelationFinder _relations;
    private readonly ResultFinder _results;

    private Interpreter(InterpretationModel model, WordStatistics words)
    {
        _names = model.Names;
        _variants = new VariantJoiner(model.Variants);
        _roles = new RoleClassifier(model.Roles, words);
        _relations = new RelationFinder(model.Relations, words);
        _results = new ResultFinder(model.Results);
    }

    /// <param name="words">The vectors of words with which the model was learnt.</param>
    public static Interpreter Create(InterpretationModel model, WordStatistics words)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(words);
        return new Interpreter(model, words);
    }

    /// <summary>Interprets a paper whose entities are known.</summary>
    /// <param name="entities">Each with its mentions in <paramref name="text"/>.</param>
    /// <returns>The entities in the same order, with ids unique within the paper; those whose names share an id are joined, and doubtful ones of which nothing is said left out.</returns>
    public PaperExtraction Interpret(PaperText text, ImmutableArray<PaperEntity> entities) => Interpret(text, entities, trace: null);

    /// <inheritdoc cref="Interpret(PaperText, ImmutableArray{PaperEntity})"/>
    /// <param name="trace">Told the probabilities; null when nobody asks.</param>
    public PaperExtraction Interpret(PaperText text, ImmutableArray<PaperEntity> entities, InterpretationTrace? trace) => Interpret([text], [entities], trace)[0];

    /// <summary>Interprets several papers, as if each were alone.</summary>
    /// <param name="entities">Of each paper.</param>
    public PaperExtraction[] Interpret(PaperText[] texts, ImmutableArray<PaperEntity>[] entities) => Interpret(texts, entities, trace: null);

    /// <summary>All papers go through each stage together.</summary>
    private PaperExtraction[] Interpret(PaperText[] texts, ImmutableArray<PaperEntity>[] entities, InterpretationTrace? trace)
    {
        FeatureVector features = t_features ??= new FeatureVector();
        List<KeyRows> keys = t_keys ??= [];
        while (keys.Count < texts.Length)
            keys.Add(new KeyRows());
        var papers = new PaperReading[texts.Length];
        for (int i = 0; i < papers.Length; i++)
            papers[i] = new PaperReading(texts[i], entities[i], _names, keys[i]);
        foreach (PaperReading paper in papers)
            paper.Classify(_roles, features, trace: null);
        foreach (PaperReading paper in papers)
            paper.Join(_variants, features, trace);
        foreach (PaperReading paper in papers)
        {
            if (!paper.IsJoined && trace is null)
                continue;

            // What was joined has the words around the mentions of both.
            paper.ReadUnits(_names);
            paper.Classify(_roles, features, trace);
        }

        RelationContext[] contexts = Array.ConvertAll(papers, static paper => paper.Context());
        List<FoundRelation>[] relations = _relations.Find(texts, contexts, features, trace);
        var results = new List<FoundResult>[papers.Length];
        for (int i = 0; i < papers.Length; i++)
            results[i] = _results.Find(texts[i], contexts[i], features);
        var found = new PaperExtraction[papers.Length];
        for (int i = 0; i < papers.Length; i++)
            found[i] = papers[i].Extraction(relations[i], results[i], trace);
        return found;
    }
}
