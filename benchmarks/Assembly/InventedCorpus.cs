using System.Collections.Immutable;
using System.Globalization;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Reading;
using GraphBuilder.Text;

namespace Benchmarks.Assembly;

/// <summary>Extracted papers with terms as unevenly spread as real ones: a few in a tenth of all papers, most in one or two.</summary>
internal static class InventedCorpus
{
    private const int TermsOfAPaper = 12;

    public static List<ExtractedPaper> Of(int papers)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, papers).Select(number => Paper(random, number, papers))];
    }

    private static ExtractedPaper Paper(Random random, int number, int papers)
    {
        var names = Enumerable.Range(0, TermsOfAPaper)
            .Select(_ => string.Create(CultureInfo.InvariantCulture, $"invented concept {(int)Math.Pow(8.0 * papers, random.NextDouble()):D7}"))
            .Distinct(StringComparer.Ordinal).ToList();
        var entities = ImmutableArray.CreateBuilder<ExtractedEntity>(names.Count);
        var start = 0;
        foreach (var name in names)
        {
            entities.Add(new("term:" + name.Replace(' ', '-'), name, TermType.Concept, Role.Used, 0.9, [new TextSpan(Field.Abstract, start, start + name.Length)]));
            start += name.Length + 2;
        }

        var paper = new Paper
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"paper:{number:D7}"),
            Title = "An invented paper",
            Abstract = string.Join(", ", names),
            Listings = [new Listing("list.txt", "00", number + 1)],
        };
        return new(paper, new(entities.DrainToImmutable(), [], [], []));
    }
}
