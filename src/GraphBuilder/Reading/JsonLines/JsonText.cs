using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>Texts in JSON.</summary>
internal static class JsonText
{
    /// <summary>A text as a JSON string.</summary>
    public static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text).Value + "\"";

    /// <summary>
    /// The JSON with U+FFFD for every escape that is half of a surrogate pair without the other half: the syntax allows it, Unicode does not, and the parser
    /// would refuse any text and any property name that holds one.
    /// </summary>
    public static string WithWholePairs(string json)
    {
        if (!json.Contains("\\ud", StringComparison.Ordinal) && !json.Contains("\\uD", StringComparison.Ordinal))
            return json;
        var mended = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            mended.Append(json[i]);
            if (json[i] != '\\' || ++i == json.Length)
                continue;
            var unit = EscapedUnit(json, i);
            if (unit is >= 0xD800 and < 0xDC00 && i + 5 < json.Length && json[i + 5] == '\\' && EscapedUnit(json, i + 6) is >= 0xDC00 and < 0xE000)
            {
                mended.Append(json, i, 11);
                i += 10;
            }
            else if (unit is >= 0xD800 and < 0xE000)
            {
                mended.Append("uFFFD");
                i += 4;
            }
            else
            {
                mended.Append(json[i]);
            }
        }

        return mended.ToString();
    }

    /// <summary>The unit that <c>u</c> and four hexadecimal digits at a place stand for, -1 when there is none.</summary>
    private static int EscapedUnit(string json, int at) =>
        at + 5 <= json.Length && json[at] == 'u' && int.TryParse(json.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? unit : -1;
}
