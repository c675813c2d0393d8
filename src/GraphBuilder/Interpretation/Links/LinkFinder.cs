using System.Collections.Immutable;
using GraphBuilder.Extraction;
using GraphBuilder.Text;

namespace GraphBuilder.Interpretation.Links;

/// <summary>Finds every link of a paper: with a scheme (mended where the listing broke it), with <c>www.</c>, or a bare host with a path.</summary>
internal static class LinkFinder
{
    private const int MinimalHost = 4;

    /// <summary>The links in the order of the text; a link that stands in it twice has two pieces of evidence.</summary>
    public static ImmutableArray<ExtractedLink> Find(PaperText text)
    {
        var links = new List<ExtractedLink>();
        Find(text.Title, links);
        Find(text.Abstract, links);
        return [.. links];
    }

    private static void Find(FieldText field, List<ExtractedLink> links)
    {
        ReadOnlySpan<char> text = field.Text;
        int at = 0;
        while (at < text.Length)
        {
            (int start, int body) = LinkStart.Next(text, at);
            if (start < 0)
                return;
            at = Math.Max(Add(field, start, body, links), body + 1);
        }
    }

    /// <summary>Reads the address at a start, adds it when it is one; returns where reading goes on.</summary>
    private static int Add(FieldText field, int start, int body, List<ExtractedLink> links)
    {
        Span<char> characters = stackalloc char[AddressReader.MaximalLength];
        Span<int> ends = stackalloc int[AddressReader.MaximalLength];
        var reader = new AddressReader(field.Text, characters, ends);
        reader.Read(body);
        ReadOnlySpan<char> written = reader.Address[..LinkCleaner.WithoutPunctuation(reader.Address)];
        ReadOnlySpan<char> address = written[..LinkCleaner.WithoutEnding(written)];
        if (!IsAddress(address, hasScheme: body > start))
            return body;

        int end = reader.EndOf(written.Length);
        string url = string.Concat("https://", address);
        var evidence = new TextSpan(field.Field, start, end);
        int known = links.FindIndex(link => string.Equals(link.Url, url, StringComparison.OrdinalIgnoreCase));
        if (known < 0)
            links.Add(new ExtractedLink(url, LinkClassifier.Classify(address, field.Text, start, end), [evidence]));
        else
            links[known] = links[known] with { Evidence = links[known].Evidence.Add(evidence) };
        return end;
    }

    private static bool IsAddress(ReadOnlySpan<char> address, bool hasScheme)
    {
        int slash = address.IndexOfAny('/', '?', '#');
        ReadOnlySpan<char> host = slash < 0 ? address : address[..slash];
        int colon = host.IndexOf(':');
        if (colon >= 0)
            host = host[..colon];
        int dot = host.LastIndexOf('.');
        if (host.Length < MinimalHost || dot <= 0 || dot == host.Length - 1 || host.Contains("..", StringComparison.Ordinal))
            return false;
        foreach (char c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
                return false;
        }

        ReadOnlySpan<char> ending = host[(dot + 1)..];
        if (hasScheme)
            return true;
        bool path = slash >= 0 && slash < address.Length - 1;
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return host.Count('.') > 1 && WebHosts.IsEnding(ending);
        if (path)
            return WebHosts.IsEnding(ending) && dot > 1;
        // A bare host of three labels ("vision.example.edu"); of two it is a company's name ("Booking.com").
        int first = host.IndexOf('.');
        return WebHosts.IsUnmistakableEnding(ending) && first < dot && first > 1 && dot - first > 2 && host.IndexOfAnyInRange('A', 'Z') < 0;
    }
}
