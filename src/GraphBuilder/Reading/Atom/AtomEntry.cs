using System.Collections.Immutable;
using System.Text;
using System.Xml;
using GraphBuilder.Reading.Decoding;

namespace GraphBuilder.Reading.Atom;

/// <summary>What is kept of an Atom entry; a text that is not there is empty.</summary>
internal sealed class AtomEntry
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly List<string> authors = [];
    private readonly List<string> categories = [];

    public string Id => Text("id");

    public string Title => Text("title");

    public string Abstract => Text("summary") is { Length: > 0 } summary ? summary : Text("content");

    public string Published => Text("published") is { Length: > 0 } published ? published : Text("updated");

    public string Doi => Text("doi");

    public ImmutableArray<string> Authors => [.. authors];

    public ImmutableArray<string> Categories => [.. categories];

    /// <summary>Reads one <c>entry</c> element.</summary>
    /// <exception cref="XmlException">It is not well formed.</exception>
    public static AtomEntry Read(string xml, XmlReaderSettings settings)
    {
        var entry = new AtomEntry();
        var names = new NameTable();
        var context = new XmlParserContext(names, new AnyPrefix(names), xmlLang: null, XmlSpace.None);
        using var reader = XmlReader.Create(new StringReader(xml), settings, context);
        entry.Read(reader);
        return entry;
    }

    private string Text(string name) => texts.GetValueOrDefault(name, "");

    /// <summary>Walks the elements without recursion: nesting costs no stack.</summary>
    private void Read(XmlReader reader)
    {
        var text = new StringBuilder();
        var field = "";
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth == 1:
                    field = reader.LocalName;
                    text.Clear();
                    if (field == "category" && reader.GetAttribute("term") is { Length: > 0 } term)
                        categories.Add(WhiteSpace.Collapse(term));
                    break;
                case XmlNodeType.Element when reader.Depth == 2 && field == "author":
                    // Beside the name an author may have an affiliation.
                    text.Clear();
                    break;
                case XmlNodeType.EndElement when reader.Depth == 2 && field == "author" && reader.LocalName == "name":
                    Add(authors, text);
                    break;
                case XmlNodeType.EndElement when reader.Depth == 1:
                    if (field != "author")
                        texts.TryAdd(field, WhiteSpace.Collapse(text.ToString()));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    text.Append(reader.Value);
                    break;
            }
        }
    }

    private static void Add(List<string> names, StringBuilder text)
    {
        var name = WhiteSpace.Collapse(text.ToString());
        if (name.Length > 0)
            names.Add(name);
    }

    /// <summary>An entry is read apart from its feed, which declared the prefixes: any prefix is fine, since local names tell enough.</summary>
    private sealed class AnyPrefix(XmlNameTable names) : XmlNamespaceManager(names)
    {
        public override string LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? "prefix:" + prefix;
    }
}
