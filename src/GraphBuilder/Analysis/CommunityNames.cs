namespace GraphBuilder.Analysis;

/// <summary>
/// Names communities by the terms that are most specific to them: those of much weight inside, most of whose weight is inside. A term's score is the square of its weight in the
/// community over its weight everywhere; among equals the smaller id wins.
/// </summary>
internal static class CommunityNames
{
    private const int TermsOfName = 3;

    /// <summary>For communities of terms, the weight is that of the edges.</summary>
    public static string[] OfTerms(AnalysisInput input, NodeMeasures measures)
    {
        var (_, sources, targets, weights) = input.Terms;
        var communityOf = measures.Communities.CommunityOf;
        var inside = new double[communityOf.Length];
        var everywhere = new double[communityOf.Length];
        for (var edge = 0; edge < weights.Length; edge++)
        {
            var isInside = communityOf[sources[edge]] == communityOf[targets[edge]];
            Add(sources[edge]);
            Add(targets[edge]);

            void Add(int term)
            {
                everywhere[term] += weights[edge];
                inside[term] += isInside ? weights[edge] : 0;
            }
        }

        var scores = new List<(int Term, double Score)>[measures.NamedCommunities];
        for (var term = 0; term < communityOf.Length; term++)
        {
            if (communityOf[term] < scores.Length)
                (scores[communityOf[term]] ??= []).Add((term, everywhere[term] > 0 ? inside[term] * inside[term] / everywhere[term] : 0));
        }

        return Array.ConvertAll(scores, terms => Name(input, terms));
    }

    /// <summary>For communities of papers, the weight is how many papers mention the term.</summary>
    public static string[] OfPapers(AnalysisInput input, NodeMeasures measures)
    {
        var communityOf = measures.Communities.CommunityOf;
        var papersOf = new int[input.TermNames.Length];
        var counts = new Dictionary<int, int>[measures.NamedCommunities];
        for (var paper = 0; paper < communityOf.Length; paper++)
        {
            for (var mention = input.MentionStarts[paper]; mention < input.MentionStarts[paper + 1]; mention++)
            {
                var term = input.MentionTerms[mention];
                papersOf[term]++;
                if (communityOf[paper] >= counts.Length)
                    continue;
                var own = counts[communityOf[paper]] ??= [];
                own[term] = own.GetValueOrDefault(term) + 1;
            }
        }

        return Array.ConvertAll(counts, own => Name(input, own?.Select(count => (count.Key, count.Value * (double)count.Value / papersOf[count.Key]))));
    }

    private static string Name(AnalysisInput input, IEnumerable<(int Term, double Score)>? terms) => string.Join(
        ", ",
        (terms ?? []).OrderByDescending(static term => term.Score).ThenBy(static term => term.Term).Take(TermsOfName).Select(term => input.TermNames[term.Term]));
}
