using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GraphBuilder.Reading.JsonLines;

/// <summary>Texts of JSON values, also of those that the parser refuses: half of a surrogate pair, escaped, is valid JSON but no Unicode.</summary>
internal static class JsonText
{
    /// <summary>The text of a string; half a surrogate pair becomes U+FFFD.</summary>
    public static string Of(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Mended(text.GetRawText());
        }
    }

    /// <summary>A text as a JSON string.</summary>
    public static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text).Value + "\"";

    private static string Mended(string raw)
    {
        var mended = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            mended.Append(raw[i]);
            if (raw[i] != '\\')
                continue;
            i++;
            var unit = EscapedUnit(raw, i);
            if (unit is >= 0xD800 and < 0xDC00 && EscapedUnit(raw, i + 6) is >= 0xDC00 and < 0xE000 && raw[i + 5] == '\\')
            {
                mended.Append(raw, i, 11);
                i += 10;
            }
            else if (unit is >= 0xD800 and < 0xE000)
            {
                mended.Append("uFFFD");
                i += 4;
            }
            else
            {
                mended.Append(raw[i]);
            }
        }

        using var document = JsonDocument.Parse(mended.ToString());
        return document.RootElement.GetString() ?? "";
    }

    /// <summary>The unit of <c>uXXXX</c> at a place, -1 when there is none.</summary>
    private static int EscapedUnit(string raw, int at) =>
        at + 5 <= raw.Length && raw[at] == 'u' && int.TryParse(raw.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? unit : -1;
}
