using System.Collections.Immutable;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Gathering;

/// <summary>What the graph is unsure of: it says so itself, in confidences and in how little some of it rests on.</summary>
internal static class DoubtSection
{
    public static Doubts Of(Named subject, ImmutableArray<RelationGroup> relations)
    {
        var statements = relations.SelectMany(group => group.Statements.Shown).Where(statement => statement.Source == "text").ToList();
        return new Doubts(
            statements.Count,
            statements.Count(statement => statement.Places == 1),
            [.. statements
                .Where(statement => statement.Confidence < Trust.Sure)
                .OrderBy(statement => statement.Confidence)
                .ThenBy(statement => statement.Other.Id, StringComparer.Ordinal)
                .ThenBy(statement => statement.Relation, StringComparer.Ordinal)
                .Take(Most.Doubts)
                .Select(statement => new Doubt(Words(subject, statement), statement.Places == 1 ? "one place in one paper" : "low confidence", statement.Confidence, statement.Sentence))]);
    }

    /// <summary>Of a paper: the terms that the graph is least sure it found.</summary>
    public static Doubts Of(ImmutableArray<RoleGroup> terms)
    {
        var all = terms.SelectMany(group => group.Terms.Shown.Select(term => (group.Verb, Term: term))).ToList();
        return new Doubts(
            all.Count,
            all.Count(term => term.Term.Count == 1),
            [.. all
                .Where(term => term.Term.Confidence < Trust.Sure)
                .OrderBy(term => term.Term.Confidence)
                .ThenBy(term => term.Term.Term.Id, StringComparer.Ordinal)
                .Take(Most.Doubts)
                .Select(term => new Doubt($"It {term.Verb} {term.Term.Term.Name}", term.Term.Count == 1 ? "mentioned once" : "low confidence", term.Term.Confidence, term.Term.Sentence))]);
    }

    private static string Words(Named subject, Statement statement) => statement.IsOutgoing
        ? $"{subject.Name} {Verbs.Of(statement.Relation)} {statement.Other.Name}"
        : $"{statement.Other.Name} {Verbs.Of(statement.Relation)} {subject.Name}";
}
