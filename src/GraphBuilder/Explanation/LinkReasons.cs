using System.Collections.Immutable;
using System.Globalization;
using GraphBuilder.Extraction;
using GraphBuilder.Lexicon;
using GraphBuilder.Resolution;

namespace GraphBuilder.Explanation;

/// <summary>Says why a paper's entity is a thing of the corpus.</summary>
internal static class LinkReasons
{
    public static ImmutableArray<string> Of(ExtractedEntity entity, NameDecision decision, ResolvedEntity thing)
    {
        var said = ImmutableArray.CreateBuilder<string>();
        said.Add(decision.Reading switch
        {
            NameReading.SpelledOut => $"the paper spells it out: \"{decision.StandsFor}\"",
            NameReading.NamedInPaper => $"of what \"{entity.Name}\" is short for, the paper names only this",
            NameReading.Usual => $"\"{entity.Name}\" alone is what it usually is",
            NameReading.OnlyOfType => $"of what \"{entity.Name}\" is short for, only this is a {ExtractionNames.Of(entity.Type)}",
            NameReading.Undecided => $"\"{entity.Name}\" is short for several things and nothing decides: a thing of its own",
            _ => "by its name",
        });
        foreach (var (name, rule) in decision.Path)
            said.Add($"\"{name}\": {Reason(rule)}");
        if (thing.Entry is { } entry)
            said.Add($"known term \"{entry.Name}\" of the lexicon");
        if (decision.Votes.Count(static vote => vote > 0) > 1 || thing.Type != entity.Type)
            said.Add($"{ExtractionNames.Of(thing.Type)} by the votes of all papers ({Votes(decision.Votes)})");
        return said.DrainToImmutable();
    }

    private static string Votes(ImmutableArray<double> votes) => string.Join(", ", votes.Select((vote, type) => (Vote: vote, Type: (TermType)type))
        .Where(static one => one.Vote > 0)
        .OrderByDescending(static one => one.Vote)
        .Select(static one => $"{ExtractionNames.Of(one.Type)} {one.Vote.ToString("0.0", CultureInfo.InvariantCulture)}"));

    private static string Reason(NameRule rule) => rule switch
    {
        NameRule.Senses => "a general term and a proper name that nothing holds apart",
        NameRule.KnownTerm => "a spelling of the known term",
        NameRule.Case => "the known name in another case",
        NameRule.LongForms => "the same long form in another shape",
        NameRule.Variant => "in most papers that have one it stands for the other",
        NameRule.ShortForm => "nearly always what the short form stands for",
        _ => "the short form inside the name spelled out",
    };
}
