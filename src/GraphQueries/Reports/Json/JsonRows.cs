using System.Collections.Immutable;
using System.Text.Json;
using GraphQueries.Reports.Model;

namespace GraphQueries.Reports.Json;

/// <summary>Writes members and arrays of a report; what is absent is not written.</summary>
internal sealed class JsonRows(Utf8JsonWriter json)
{
    public void Object(Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    public void Object(string name, Action members)
    {
        json.WritePropertyName(name);
        Object(members);
    }

    public void Text(string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    public void Truth(string name, bool truth) => json.WriteBoolean(name, truth);

    public void Number(string name, long? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
    }

    public void Number(string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
    }

    public void Texts(string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public void Array<T>(string name, ImmutableArray<T> rows, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
            Object(() => members(row));
        json.WriteEndArray();
    }

    /// <summary>The rows of a list and how many there are in all.</summary>
    public void Listing<T>(string name, Listing<T> listing, Action<T> members) => Object(name, () =>
    {
        Number("all", listing.All);
        Array("shown", listing.Shown, members);
    });

    /// <summary>The members of a name.</summary>
    public void Name(Named named)
    {
        Text("id", named.Id);
        Text("name", named.Name);
        Text("type", named.Type);
        Number("papers", named.Papers);
    }

    public void Named(string name, Named? named)
    {
        if (named is not null)
            Object(name, () => Name(named));
    }

    public void Marked(MarkedText marked)
    {
        Text("text", marked.Text);
        Array("marks", marked.Marks, mark =>
        {
            Number("start", mark.Start);
            Number("end", mark.End);
            Text("term", mark.Term);
        });
    }
}
