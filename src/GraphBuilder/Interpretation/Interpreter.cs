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
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation;

/// <summary>Reads what a paper says of its entities: their roles, how they are related, the results, and the links. Pure; safe to share between threads.</summary>
internal sealed class Interpreter
{
    /// <summary>Used again for every decision of every paper.</summary>
    [ThreadStatic]
    private static FeatureVector? t_features;

    private readonly KnownNames _names;
    private readonly VariantJoiner _variants;
    private readonly RoleClassifier _roles;
    private readonly RelationFinder _relations;
    private readonly ResultFinder _results;

    private Interpreter(InterpretationModel model)
    {
        _names = model.Names;
        _variants = new VariantJoiner(model.Variants);
        _roles = new RoleClassifier(model.Roles);
        _relations = new RelationFinder(model.Relations);
        _results = new ResultFinder(model.Results);
    }

    public static Interpreter Create(InterpretationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Interpreter(model);
    }

    /// <summary>Interprets a paper whose entities are known.</summary>
    /// <param name="entities">Each with its mentions in <paramref name="text"/>.</param>
    /// <returns>The entities in the same order, with ids unique within the paper; those whose names share an id are joined.</returns>
    public PaperExtraction Interpret(PaperText text, ImmutableArray<PaperEntity> entities) => Interpret(text, entities, trace: null);

    /// <inheritdoc cref="Interpret(PaperText, ImmutableArray{PaperEntity})"/>
    /// <param name="trace">Told the probabilities; null when nobody asks.</param>
    public PaperExtraction Interpret(PaperText text, ImmutableArray<PaperEntity> entities, InterpretationTrace? trace)
    {
        FeatureVector features = t_features ??= new FeatureVector();
        entities = NamedEntities.Of(entities).Entities;
        PaperUnits units = PaperUnits.Of(text, entities);
        ImmutableArray<EntityTraits> traits = EntityTraits.Of(text, entities, units, _names);
        (ImmutableArray<RoleEstimate> roles, KeyRows keys) = _roles.Classify(entities, units, traits, features);
        (entities, ImmutableArray<string> ids) = NamedEntities.Of(_variants.Join(text, entities, roles, features, trace));
        if (entities.Length < roles.Length || trace is not null)
        {
            // What was joined has the words around the mentions of both.
            units = PaperUnits.Of(text, entities);
            traits = EntityTraits.Of(text, entities, units, _names);
            (roles, keys) = _roles.Classify(entities, units, traits, features, trace);
        }

        var context = new RelationContext(entities, units, traits, roles, keys);
        return new PaperExtraction(
            [.. entities.Select((entity, i) => new ExtractedEntity(ids[i], entity.Name, entity.Type, roles[i].Role, entity.Confidence, entity.Mentions))],
            [.. _relations.Find(text, context, features, trace).Select(found => new ExtractedRelation(ids[found.Source], found.Type, ids[found.Target], found.Confidence, found.Evidence))],
            [.. _results.Find(text, context, features).Select(found => new ExtractedResult(Id(found.Method), Id(found.Dataset), Id(found.Metric), found.Value, [found.Evidence]))],
            LinkFinder.Find(text));

        string? Id(int entity) => entity < 0 ? null : ids[entity];
    }
}
