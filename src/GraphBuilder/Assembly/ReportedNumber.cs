using System.Globalization;
using System.Text.RegularExpressions;

namespace GraphBuilder.Assembly;

/// <summary>A reported value, read: its number, its unit, and whether it is a change and which way.</summary>
/// <param name="Value">As written.</param>
/// <param name="Number">Null for a range, a list, or a value in words.</param>
/// <param name="Unit"><c>%</c>, <c>x</c> (also for × and times), or the words behind the number, without case or plural left as written.</param>
/// <param name="Direction"><c>higher</c> or <c>lower</c>: which way a change goes, as the text says it; null for a plain value.</param>
/// <param name="Relative">Whether the value is a difference or factor to something else ("2.3 points better") and no level ("82.9%").</param>
internal sealed partial record ReportedNumber(string Value, double? Number, string? Unit, string? Direction, bool Relative)
{
    private const string Higher = "higher";
    private const string Lower = "lower";

    /// <summary>Words that say behind a value that it is a change. A verb there begins something else: "82.9% accuracy surpassing others" is a level.</summary>
    private const string Differences =
        @"(?:(?<up>improve(?:ments?|d)\b|gains?\b|increase[sd]?\b|boosts?\b|higher|better|faster|more\b|greater|larger|longer|stronger|speed-?ups?\b|acceleration|leads?\b|ahead\b|above\b)"
        + @"|(?<down>reduc(?:tions?|ed)\b|decrease[sd]?\b|lower|fewer|less\b|smaller|shorter|cheaper|slower|worse|drops?\b|degradation|declines?\b|cuts?\b|savings?\b|compression|below\b|behind\b))(?!-)";

    /// <summary>Words of which a value before tells by how much.</summary>
    private const string Changes =
        @"(?:(?<up>improv\w*|gain\w*|increas\w*|boost\w*|higher|better|faster|more\b|greater|larger|longer|outperform\w*|outdo\w*|surpass\w*|exceed\w*|beat\w*|leads?\b|leading|lift\w*|rais\w*|ris(?:es?|ing)\b|rose\b|grow\w*|accelerat\w*|speed-?ups?\b|speed\w*)"
        + @"|(?<down>reduc\w*|decreas\w*|lower\w*|fewer|less\b|smaller|shorter|cheaper|slower|worse|drop\w*|degrad\w*|shrink\w*|cut\w*|sav(?:e|es|ed|ings?)\b|compress\w*|declin\w*|falls?\b|falling|fell\b|los(?:es?|t|ing)\b))";

    private const string About =
        @"(?:(?:a|an|up|to|at|least|most|more|than|over|about|around|nearly|approximately|roughly|almost|as|much|some|further|only|average|factor|margin|maximum|absolute|relative|of)\s+)*[~≈]?$";

    // Cues farther away belong to another number.
    private const int WindowBefore = 60;
    private const int WindowAfter = 30;

    // Longer lists are tables.
    private const int LongestList = 400;

    /// <param name="value">As the paper writes it.</param>
    /// <param name="clause">The text that states it, which contains it.</param>
    public static ReportedNumber Read(string value, string clause)
    {
        var plain = Plain(value);
        var (number, unit) = Parse(plain);
        var at = clause.IndexOf(value, StringComparison.Ordinal);
        var before = at < 0 ? "" : Before(clause[Math.Max(0, at - LongestList)..at]);
        var after = at < 0 ? "" : clause.Substring(at + value.Length, Math.Min(WindowAfter, clause.Length - at - value.Length));
        var change = plain.StartsWith('+') ? Higher : DirectionAfter(after) ?? DirectionBefore(before);
        var isFactor = unit == "x" && !Level().IsMatch(before);
        var relative = change is not null || isFactor;
        return new ReportedNumber(value, number, unit, change, relative);
    }

    private static string Plain(string value) =>
        value.Replace("\\", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal).Replace("\u2212", "-", StringComparison.Ordinal).Trim();

    private static (double? Number, string? Unit) Parse(string value)
    {
        var match = Single().Match(value);
        if (!match.Success)
            return (null, UnitOf(TrailingUnit().Match(value).Groups["unit"].Value));
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture) * Scale(match.Groups["scale"].Value);
        return double.IsFinite(number) ? (number, UnitOf(match.Groups["unit"].Value)) : (null, null);
    }

    private static double Scale(string letter) => letter switch
    {
        "k" or "K" => 1e3,
        "M" => 1e6,
        "B" => 1e9,
        "T" => 1e12,
        _ => 1,
    };

    private static string? UnitOf(string unit) => unit.Trim() switch
    {
        "" => null,
        "x" or "X" or "×" or "times" or "fold" or "-fold" or "time" => "x",
        "percent" or "per cent" => "%",
        var other => other,
    };

    // "2x fewer", "3 points higher than", "5% improvement".
    private static string? DirectionAfter(string after)
    {
        var match = ChangeAfter().Match(after);
        return match.Success ? Way(match) : null;
    }

    // "improves BLEU by up to", "a gain of", "the lead over it is", "gains", "reduces the error by more than"; the last one counts.
    private static string? DirectionBefore(string before)
    {
        var match = Gain().Match(before);
        if (!match.Success)
            match = Amounts().Match(before);
        if (!match.Success)
            match = GainsPlainly().Match(before);
        if (!match.Success && ByHowMuch().IsMatch(before))
            match = Change().Match(before);
        return match.Success ? Way(match) : null;
    }

    /// <summary>What stands before a value, or before the first of a list of which it is one: "by 5%, 2% and".</summary>
    private static string Before(string text)
    {
        for (var listed = ListedValue().Match(text); listed.Success; listed = ListedValue().Match(text))
            text = text[..listed.Index];
        return text[Math.Max(0, text.Length - WindowBefore)..];
    }

    private static string Way(Match match) => match.Groups["up"].Success ? Higher : Lower;

    [GeneratedRegex(@"^[+~≈<>]?\s*(?<digits>-?\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*(?<scale>[kKMBT](?![A-Za-z]))?\s*(?<unit>%|[-A-Za-z×µ/@ ][^\d]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(@"\d\s*(?<unit>%|x|×|times)$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingUnit();

    [GeneratedRegex(
        @"^[\s\-)]*(?:(?:absolute|relative|average|percentage|points?|percent|pp)\s+)*(?:(?!(?:with|while|and|using|at|for|on|to|than|but|yet|the|of|its)\b)[\w-]+\s+)?" + Differences,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ChangeAfter();

    [GeneratedRegex(@"\b" + Changes, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Change();

    [GeneratedRegex(@"\bby\s+" + About, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByHowMuch();

    [GeneratedRegex(
        @"\b(?:(?<up>improvement|gain|increase|boost|lead|advantage|margin|speed-?up|acceleration)|(?<down>reduction|decrease|drop|cut|saving|decline|degradation|compression))s?\s+(?:ratio\s+)?of\s+" + About,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gain();

    [GeneratedRegex(
        @"\b(?:(?<up>improvement|gain|increase|boost|lead|advantage)|(?<down>reduction|decrease))s?\s+(?:(?:over|in|on|for|against|from|with)\s[^.,;:\d]{0,40}?)?\b(?:is|are|was|were|reach(?:es|ed)?|amount(?:s|ed)?\s+to|above|averages?)\s+" + About,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\b(?:(?<up>gain(?:s|ed|ing)?)|(?<down>sav(?:es?|ed|ing)|los(?:es?|t|ing)|cut(?:s|ting)?))\s+" + About, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GainsPlainly();

    [GeneratedRegex(@"[~≈]?\d[\d.,]*(?<![.,])\s*(?:%|x\b|×|points?\b)?\s*(?:\([^()]*\)\s*)?(?:,\s*(?:and|or)\b|,|\b(?:and|or)\b|/)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ListedValue();

    [GeneratedRegex(@"(?:resolution|upscaling|scale|zoom)\s*(?:of|at)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Level();
}
