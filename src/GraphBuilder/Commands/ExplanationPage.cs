using System.Collections.Immutable;
using System.Globalization;
using GraphBuilder.Explanation;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Text;
using GraphConsole.Output;

namespace GraphBuilder.Commands;

/// <summary>An explanation as a person reads it.</summary>
internal static class ExplanationPage
{
    /// <summary>Probabilities that are not worth a word.</summary>
    private const double LeastShown = 0.02;

    public static Page Of(PaperExplanation explanation)
    {
        var page = ImmutableArray.CreateBuilder<Block>();
        var paper = explanation.Paper.Paper;
        page.Add(new Title(paper.Title.Length > 0 ? paper.Title : "(a text)", paper.Id));
        if (explanation.Entities.IsEmpty)
            page.Add(new Paragraph("No terms were found."));
        foreach (var entity in explanation.Entities)
            Add(entity, explanation, page);
        AddLost(explanation.Lost, page);
        return new Page(page.DrainToImmutable());
    }

    private static void Add(ExplainedEntity explained, PaperExplanation explanation, ImmutableArray<Block>.Builder page)
    {
        var entity = explained.Entity;
        page.Add(new Heading(entity.Name, $"{ExtractionNames.Of(entity.Type)}, {ExtractionNames.Of(entity.Role)}, {Share(entity.Confidence)}"));
        var facts = ImmutableArray.CreateBuilder<(string Name, Cell Value)>();
        foreach (var place in explained.Places)
            facts.Add((Where(place.Span), $"\"{place.Text}\": {string.Join("; ", place.ProposedBy)}"));
        facts.Add(("kept", explained.Probability >= explained.Least
            ? $"judged {Share(explained.Probability)} over the paper, at least {Share(explained.Least)}"
            : $"judged {Share(explained.Probability)} over the paper, below {Share(explained.Least)}: doubtful, kept for what the paper says of it"));
        if (!explained.Joined.IsEmpty)
            facts.Add(("joined", string.Join("; ", explained.Joined)));
        facts.Add(("typed", Ranked(explained.Types, static type => ExtractionNames.Of((TermType)type))));
        facts.Add(("linked", $"{explained.Thing.Id} ({explained.Thing.Name}, {ExtractionNames.Of(explained.Thing.Type)}): {string.Join("; ", explained.Linked)}"));
        facts.Add(("role", Ranked(explained.Roles, static role => ExtractionNames.Of((Role)role))));
        foreach (var relation in explanation.Relations.Where(relation => relation.Holds && relation.Source == entity.Name))
            facts.Add((ExtractionNames.Of(relation.Type), $"{relation.Target} ({Share(relation.Probability)}, more than {Share(relation.Least)})"));
        page.Add(new Facts(facts.DrainToImmutable()));
    }

    private static void AddLost(ImmutableArray<ExplainedPlace> lost, ImmutableArray<Block>.Builder page)
    {
        if (lost.IsEmpty)
            return;
        page.Add(new Heading("not kept", lost.Length.ToString(CultureInfo.InvariantCulture)));
        page.Add(new Facts([.. lost.Select(static place => (Where(place.Span), (Cell)$"\"{place.Text}\": {place.Because}. Proposed by {string.Join("; ", place.ProposedBy)}"))]));
    }

    private static string Where(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{ExtractionNames.Of(span.Field)} {span.Start}-{span.End}");

    private static string Ranked(ImmutableArray<float> shares, Func<int, string> name) => string.Join(", ", shares
        .Select((share, at) => (Share: share, Name: name(at)))
        .Where(static one => one.Share >= LeastShown)
        .OrderByDescending(static one => one.Share)
        .Select(static one => $"{one.Name} {Share(one.Share)}"));

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
