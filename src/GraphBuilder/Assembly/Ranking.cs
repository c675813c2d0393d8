namespace GraphBuilder.Assembly;

/// <summary>The few papers of highest score, those of one score by ascending number.</summary>
internal sealed class Ranking(int places)
{
    private readonly List<(double Score, int Paper)> ranked = new(places);

    /// <summary>The score of the last place; 0 while there is a place free.</summary>
    public double Bar => ranked.Count == places ? ranked[^1].Score : 0;

    public void Clear() => ranked.Clear();

    public void Offer(double score, int paper)
    {
        var at = ranked.Count;
        while (at > 0 && (score > ranked[at - 1].Score || (score == ranked[at - 1].Score && paper < ranked[at - 1].Paper)))
            at--;
        if (at == places)
            return;
        if (ranked.Count == places)
            ranked.RemoveAt(places - 1);
        ranked.Insert(at, (score, paper));
    }

    public bool Has(int paper)
    {
        foreach (var place in ranked)
        {
            if (place.Paper == paper)
                return true;
        }

        return false;
    }

    /// <summary>The papers, the highest first.</summary>
    public int[] Papers()
    {
        var papers = new int[ranked.Count];
        for (var at = 0; at < papers.Length; at++)
            papers[at] = ranked[at].Paper;
        return papers;
    }
}
