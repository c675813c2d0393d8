using GraphBuilder.Interpretation.Learning;

namespace GraphBuilder.Interpretation.Sentences;

/// <summary>Tells where in a title a mention stands.</summary>
internal static class TitlePlaces
{
    private static readonly ulong[] Prepositions = [.. new[] { "for", "of", "in", "on", "via", "with", "using", "by", "from", "through", "to", "towards", "under", "against" }.Select(word => FeatureHash.Of(word))];

    /// <summary>The one that says more when an entity stands in a title twice.</summary>
    public static TitlePlace Stronger(TitlePlace left, TitlePlace right) =>
        left == TitlePlace.None ? right : right == TitlePlace.None ? left : left < right ? left : right;

    public static TitlePlace Of(PaperUnits units, SentenceUnits title, int unit)
    {
        int colon = -1;
        for (int i = title.First; i < Math.Min(title.End, title.First + PaperUnits.Sight) && colon < 0; i++)
        {
            if (units.Units[i].Word == Words.Colon && !units.Units[i].IsEntity)
                colon = i;
        }

        bool first = unit == title.First;
        if (first && unit + 1 == colon)
            return TitlePlace.WholeName;
        if (first && unit + 1 >= title.End)
            return TitlePlace.WholeTitle;
        if (unit < colon)
            return TitlePlace.BeforeColon;
        if (first)
            return TitlePlace.First;
        if (unit == colon + 1 && colon >= 0)
            return TitlePlace.BehindColon;
        for (int i = unit - 1; i > Math.Max(Math.Max(colon, title.First - 1), unit - PaperUnits.Sight); i--)
        {
            if (Array.IndexOf(Prepositions, units.Units[i].Word) >= 0)
                return TitlePlace.BehindPreposition;
        }

        return TitlePlace.Elsewhere;
    }
}
