using System.Collections.Immutable;
using System.Text.Json;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Annotations;

/// <summary>
/// Reads annotations and the texts they belong to: JSON lines joined by <c>id</c>, in the order of the annotations. Only <c>id</c> and the entities' <c>name</c>, <c>type</c> and
/// <c>surface</c> must be there; a missing <c>role</c> is <c>mentioned</c>, missing <c>relations</c>, <c>results</c>, <c>repos</c> and <c>pages</c> are none.
/// </summary>
internal static class GoldReader
{
    /// <exception cref="InvalidDataException">A line is not JSON, lacks a field, names an unknown type, or its text is missing; the message names file and line.</exception>
    public static ImmutableArray<GoldPaper> Read(string goldFile, string papersFile)
    {
        var texts = new Dictionary<string, (string Title, string Abstract)>(StringComparer.Ordinal);
        foreach (var line in GoldLine.Read(papersFile))
            texts[line.Text("id")] = (line.Text("title"), line.Text("abstract"));

        var papers = ImmutableArray.CreateBuilder<GoldPaper>();
        foreach (var line in GoldLine.Read(goldFile))
        {
            var id = line.Text("id");
            if (!texts.TryGetValue(id, out var text))
                throw line.Fail($"paper {id} is annotated, but {papersFile} has no text for it");
            papers.Add(new(
                id,
                text.Title,
                text.Abstract,
                [.. line.Required("entities").Select(Entity)],
                [.. line.Optional("relations").Select(Relation)],
                [.. line.Optional("results").Select(result => new GoldResult(result.TextOrEmpty("method"), result.TextOrEmpty("dataset"), result.TextOrEmpty("metric"), result.Text("value")))],
                [
                    .. line.Optional("repos").Select(url => new GoldLink(url.Text(), LinkKind.Repository)),
                    .. line.Optional("pages").Select(url => new GoldLink(url.Text(), LinkKind.Page)),
                ]));
        }

        return papers.DrainToImmutable();
    }

    private static GoldEntity Entity(GoldLine entity) => new(
        entity.Text("name"),
        (TermType)entity.Number(entity.Text("type"), ExtractionNames.Types, "type"),
        entity.TextOrEmpty("role") is { Length: > 0 } role ? (Role)entity.Number(role, ExtractionNames.Roles, "role") : Role.Mentioned,
        [.. entity.Required("surface").Select(surface => surface.Text())]);

    private static GoldRelation Relation(GoldLine relation)
    {
        if (relation.Items() is not [var source, var type, var target])
            throw relation.Fail("expected a relation as [source, type, target]");
        return new(source.Text(), (RelationType)type.Number(type.Text(), ExtractionNames.Relations, "relation"), target.Text());
    }
}
