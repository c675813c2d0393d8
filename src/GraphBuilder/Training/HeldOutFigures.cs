using System.Collections.Immutable;
using GraphBuilder.Annotations;
using GraphBuilder.Annotations.Matching;
using GraphBuilder.Recognition;
using GraphBuilder.Text;

namespace GraphBuilder.Training;

/// <summary>How well the terms of papers were found by models that had not learnt from them.</summary>
/// <param name="Annotated">Terms annotated.</param>
/// <param name="Found">Terms found, doubtful ones aside.</param>
/// <param name="Right">Found and annotated.</param>
/// <param name="Typed">With the right type too.</param>
internal readonly record struct HeldOutFigures(int Annotated, int Found, int Right, int Typed)
{
    public double Precision => Found == 0 ? 0 : Right / (double)Found;

    public double Recall => Annotated == 0 ? 0 : Right / (double)Annotated;

    public double F1 => Found + Annotated == 0 ? 0 : 2.0 * Right / (Found + Annotated);

    public double TypedF1 => Found + Annotated == 0 ? 0 : 2.0 * Typed / (Found + Annotated);

    public static HeldOutFigures Of(IReadOnlyList<GoldPaper> papers, IReadOnlyList<ImmutableArray<PaperEntity>> found)
    {
        int annotated = 0, entities = 0, right = 0, typed = 0;
        for (var at = 0; at < papers.Count; at++)
        {
            var (paper, terms) = (papers[at], found[at].RemoveAll(static term => term.IsDoubtful));
            var matched = GoldMatch.Match(paper, TextAnalyzer.Analyze(paper.Title, paper.Abstract), [.. terms.Select(term => (term.Type, term.Mentions))]);
            annotated += paper.Entities.Length;
            entities += terms.Length;
            for (var term = 0; term < terms.Length; term++)
            {
                right += matched[term] >= 0 ? 1 : 0;
                typed += matched[term] >= 0 && paper.Entities[matched[term]].Type == terms[term].Type ? 1 : 0;
            }
        }

        return new(annotated, entities, right, typed);
    }
}
