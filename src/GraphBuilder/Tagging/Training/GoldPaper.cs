using System.Collections.Immutable;
using System.Text.Json;
using GraphBuilder.Lexicon;

namespace GraphBuilder.Tagging.Training;

/// <summary>An annotated paper: its texts and the terms that people marked in it.</summary>
internal sealed record GoldPaper(string Title, string Abstract, ImmutableArray<GoldEntity> Entities);

/// <summary>An annotated term: its canonical name, its type, and every way the paper writes it, as exact substrings.</summary>
internal sealed record GoldEntity(string Name, TermType Type, ImmutableArray<string> Surfaces);

/// <summary>Reads annotations and the texts they belong to: JSON lines joined by <c>id</c>, in the order of the annotations.</summary>
internal static class GoldReader
{
    /// <exception cref="InvalidDataException">A line is not JSON, lacks a field, names an unknown type, or its text is missing; the message names file and line.</exception>
    public static ImmutableArray<GoldPaper> Read(string goldFile, string papersFile)
    {
        var texts = new Dictionary<string, (string Title, string Abstract)>();
        foreach (var (line, root) in Lines(papersFile))
            texts[Text(root, "id", papersFile, line)] = (Text(root, "title", papersFile, line), Text(root, "abstract", papersFile, line));

        var papers = ImmutableArray.CreateBuilder<GoldPaper>();
        foreach (var (line, root) in Lines(goldFile))
        {
            var id = Text(root, "id", goldFile, line);
            if (!texts.TryGetValue(id, out var text))
                throw new InvalidDataException($"{goldFile}:{line}: paper {id} is annotated, but {papersFile} has no text for it.");
            var entities = ImmutableArray.CreateBuilder<GoldEntity>();
            foreach (var entity in root.GetProperty("entities").EnumerateArray())
            {
                var type = Text(entity, "type", goldFile, line);
                if (!Enum.TryParse<TermType>(type, out var termType))
                    throw new InvalidDataException($"{goldFile}:{line}: the type is '{type}'; expected one of {string.Join(", ", Enum.GetNames<TermType>())}.");
                entities.Add(new(
                    Text(entity, "name", goldFile, line),
                    termType,
                    [.. entity.GetProperty("surface").EnumerateArray().Select(surface => surface.GetString() ?? "")]));
            }

            papers.Add(new(text.Title, text.Abstract, entities.DrainToImmutable()));
        }

        return papers.DrainToImmutable();
    }

    private static IEnumerable<(int Line, JsonElement Root)> Lines(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            JsonDocument document;
            try
            {
                document = JsonDocument.Parse(line);
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{file}:{number}: expected one JSON object a line: {error.Message}", error);
            }

            using (document)
                yield return (number, document.RootElement.Clone());
        }
    }

    private static string Text(JsonElement element, string name, string file, int line)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
            throw new InvalidDataException($"{file}:{line}: expected the field '{name}' with text.");
        return value.ToString();
    }
}
