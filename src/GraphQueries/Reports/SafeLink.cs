namespace GraphQueries.Reports;

/// <summary>Addresses that a page may link to.</summary>
internal static class SafeLink
{
    private const int Longest = 2000;

    /// <summary>
    /// The address in a form that no page can misread, or null for anything that is not absolute <c>http</c> or <c>https</c>: scripts, data and files are never linked, nor are addresses
    /// that carry a user name, which are made to look like another place.
    /// </summary>
    public static string? Of(string? address)
    {
        if (address is null || address.Length > Longest || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        if ((uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
            return null;
        return uri.AbsoluteUri;
    }
}
