using System.Globalization;
using GraphCypher.Values;

namespace GraphCypher.Storage;

/// <summary>The names of elements in rows: distinct over nodes and relationships.</summary>
internal static class ElementIds
{
    public static string Of(in Value element) => (element.Kind == ValueKind.Node ? "n:" : "r:") + element.Element.ToString(CultureInfo.InvariantCulture);
}
