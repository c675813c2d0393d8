using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GraphStore.Model;
using GraphStore.Model.Columns;

namespace GraphStore.Folder;

/// <summary>Reads the values of fields.</summary>
internal static class ValueReader
{
    private const int DigestLength = 16;

    /// <summary>Puts the field into the column's row, where it has a value.</summary>
    /// <exception cref="TableFaultException">It is no value of the column's kind.</exception>
    public static void ReadInto(Column column, int row, CsvTableReader table, int field)
    {
        var utf8 = table[field];
        if (utf8.IsEmpty && (column.Kind != PropertyKind.String || table.IsNothing(field)))
            return;
        switch (column)
        {
            case TextColumn texts:
                texts.Set(row, utf8);
                break;
            case TextListColumn lists:
                lists.SetJoined(row, utf8);
                break;
            case IntegerColumn integers:
                integers.Set(row, Integer(table, field));
                break;
            case FloatColumn floats:
                floats.Set(row, Float(table, field));
                break;
            case BooleanColumn booleans:
                booleans.Set(row, Boolean(table, field));
                break;
        }
    }

    /// <summary>The field's value, or null where it has none.</summary>
    /// <exception cref="TableFaultException">It is no value of the kind.</exception>
    public static PropertyValue? Read(PropertyKind kind, CsvTableReader table, int field)
    {
        if (table[field].IsEmpty && (kind != PropertyKind.String || table.IsNothing(field)))
            return null;
        return kind switch
        {
            PropertyKind.String => table.Text(field),
            PropertyKind.StringList => table.Text(field).Split(';').ToImmutableArray(),
            PropertyKind.Integer => Integer(table, field),
            PropertyKind.Float => Float(table, field),
            _ => Boolean(table, field),
        };
    }

    public static ulong Digest(CsvTableReader table, int field)
    {
        var utf8 = table[field];
        return utf8.Length == DigestLength && !utf8.ContainsAnyInRange((byte)'A', (byte)'F')
            && ulong.TryParse(utf8, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong digest)
            ? digest
            : throw Expected(table, field, "16 hexadecimal digits");
    }

    private static long Integer(CsvTableReader table, int field)
    {
        var utf8 = table[field];
        return Utf8Parser.TryParse(utf8, out long value, out int consumed) && consumed == utf8.Length
            ? value
            : throw Expected(table, field, "a whole number");
    }

    private static double Float(CsvTableReader table, int field)
    {
        var utf8 = table[field];
        return Utf8Parser.TryParse(utf8, out double value, out int consumed) && consumed == utf8.Length && double.IsFinite(value)
            ? value
            : throw Expected(table, field, "a number");
    }

    private static bool Boolean(CsvTableReader table, int field)
    {
        var utf8 = table[field];
        if (utf8.SequenceEqual("true"u8))
            return true;
        return utf8.SequenceEqual("false"u8) ? false : throw Expected(table, field, "true or false");
    }

    private static TableFaultException Expected(CsvTableReader table, int field, string expected)
    {
        const int most = 40;
        var utf8 = table[field];
        string found = utf8.Length > most ? Encoding.UTF8.GetString(utf8[..most]) + "..." : Encoding.UTF8.GetString(utf8);
        return table.Fault(field, $"'{found}' stands where {expected} should.");
    }
}
