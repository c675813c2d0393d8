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

/// <summary>A paper on its way through the stages of interpretation.</summary>
internal sealed class PaperReading
{
    private readonly PaperText _text;
    private readonly KeyRows _keys;
    private ImmutableArray<PaperEntity> _entities;
    private ImmutableArray<string> _ids;
    private PaperUnits _units;
    private ImmutableArray<EntityTraits> _traits;
    private ImmutableArray<RoleEstimate> _roles;

    /// <param name="entities">As recognised.</param>
    /// <param name="keys">Room for the features of their roles, as long as the paper is on its way.</param>
    public PaperReading(PaperText text, ImmutableArray<PaperEntity> entities, KnownNames names, KeyRows keys)
    {
        _text = text;
        (_entities, _ids) = NamedEntities.Of(entities);
        _keys = keys;
        _units = PaperUnits.Of(text, _entities);
        _traits = EntityTraits.Of(text, _entities, _units, names);
    }

    /// <summary>Whether entities were joined since they were classified.</summary>
    public bool IsJoined => _entities.Length < _roles.Length;

    /// <summary>Reads the sentences anew, after entities were joined.</summary>
    public void ReadUnits(KnownNames names)
    {
        _units = PaperUnits.Of(_text, _entities);
        _traits = EntityTraits.Of(_text, _entities, _units, names);
    }

    public void Classify(RoleClassifier roles, FeatureVector features, InterpretationTrace? trace) => _roles = roles.Classify(_entities, _units, _traits, features, _keys, trace);

    /// <summary>Joins entities that are one thing, and gives those that remain their ids.</summary>
    public void Join(VariantJoiner variants, FeatureVector features, InterpretationTrace? trace)
    {
        ImmutableArray<PaperEntity> joined = variants.Join(_text, _entities, _roles, features, trace);
        if (joined != _entities)
            (_entities, _ids) = NamedEntities.Of(joined);
    }

    public RelationContext Context() => new(_entities, _units, _traits, _roles, _keys);

    /// <param name="trace">Told which entities are told.</param>
    public PaperExtraction Extraction(List<FoundRelation> relations, List<FoundResult> results, InterpretationTrace? trace)
    {
        bool[] isTold = Told(relations);
        ImmutableArray<int> told = [.. Enumerable.Range(0, isTold.Length).Where(i => isTold[i])];
        trace?.Keep(told);
        return new PaperExtraction(
            [.. told.Select(i => new ExtractedEntity(_ids[i], _entities[i].Name, _entities[i].Type, _roles[i].Told(_entities[i].Type), _entities[i].Confidence, _entities[i].Mentions))],
            [.. relations.Select(found => new ExtractedRelation(_ids[found.Source], found.Type, _ids[found.Target], found.Confidence, found.Evidence))],
            [.. results.Select(found => new ExtractedResult(Id(found.Method), Id(found.Dataset), Id(found.Metric), found.Value, [found.Evidence]))],
            LinkFinder.Find(_text));

        string? Id(int entity) => entity < 0 || !isTold[entity] ? null : _ids[entity];
    }

    /// <summary>Which entities are told: those that are no doubtful ones, and of these what the paper proposes, reports on or relates. That a number stands beside it makes none of a doubtful one.</summary>
    private bool[] Told(List<FoundRelation> relations)
    {
        var told = new bool[_entities.Length];
        for (int i = 0; i < told.Length; i++)
            told[i] = !_entities[i].IsDoubtful || _roles[i].Role is Role.Proposed or Role.EvaluatedOn;
        foreach (FoundRelation relation in relations)
            told[relation.Source] = told[relation.Target] = true;
        return told;
    }
}
