using System.Text.Json;
using GraphBuilder.Recognition.Acronyms;
using GraphBuilder.Tests.Reading;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Recognition.Acronyms;

/// <summary>Abbreviations and their expansions in the 1,250 annotated abstracts of Med1250 (Sohn et al. 2008).</summary>
public sealed class Med1250Tests
{
    private static readonly string Annotated = Path.Combine(ProjectFolder.Root, "..", "shared", "data", "med1250", "all.jsonl");

    /// <summary>A pair is right when the short form is equal and the long form is, ignoring case and runs of blanks.</summary>
    [SkippableFact]
    public void Find_AnnotatedAbstracts_HasNineOfTenPairs()
    {
        Skip.IfNot(File.Exists(Annotated), "../shared/data/med1250 is not here");
        var (right, found, annotated) = (0, 0, 0);
        foreach (var line in File.ReadLines(Annotated))
        {
            using var document = JsonDocument.Parse(line);
            var text = document.RootElement.GetProperty("text").GetString()!;
            var told = AcronymDefinitions.Find(TextAnalyzer.Analyze(Field.Abstract, text)).Select(pair => Pair(text[pair.Short.Start..pair.Short.End], text[pair.Long.Start..pair.Long.End])).ToHashSet();
            var gold = document.RootElement.GetProperty("pairs").EnumerateArray().Select(static pair => Pair(pair[0].GetString()!, pair[1].GetString()!)).ToHashSet();
            (found, annotated) = (found + told.Count, annotated + gold.Count);
            right += told.Intersect(gold).Count();
        }

        (2.0 * right / (found + annotated)).ShouldBeGreaterThanOrEqualTo(0.9, $"{right} right of {found} found and {annotated} annotated");
    }

    private static (string Short, string Long) Pair(string shortForm, string longForm) => (Blanks(shortForm), Blanks(longForm).ToUpperInvariant());

    private static string Blanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
