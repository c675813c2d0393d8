using System.Text.RegularExpressions;

namespace GraphCypher.Values.Temporal.Zones;

/// <summary>Where the rules of a name come from: the time zone files of the platform, or the framework where there are none.</summary>
internal static partial class ZoneSource
{
    /// <summary>Where Unix systems keep compiled zones.</summary>
    private static readonly string[] Folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"];

    /// <summary>Names of UTC itself, which need no file.</summary>
    private static readonly string[] Universal = ["UTC", "GMT", "UT"];

    /// <summary>What the folder holds beside zones: its own time, rules to copy, and other readings of the same zones, with leap seconds or without.</summary>
    private static readonly string[] NotZones = ["Factory", "localtime", "posixrules", "posix", "right"];

    /// <summary>The name as it is spelt, and its rules; null if there is no such zone.</summary>
    public static (string Name, ZoneRules Rules)? Find(string name)
    {
        if (!NamePattern().IsMatch(name))
            return null;
        foreach (var universal in Universal)
        {
            if (name.Equals(universal, StringComparison.OrdinalIgnoreCase))
                return (universal, new FixedRules(0));
        }

        return Folders.FirstOrDefault(Directory.Exists) is { } folder ? FromFile(folder, name) : FromPlatform(name);
    }

    private static (string Name, ZoneRules Rules)? FromFile(string folder, string name)
    {
        var path = folder;
        foreach (var segment in name.Split('/'))
        {
            var found = Directory.Exists(path)
                ? Directory.EnumerateFileSystemEntries(path).FirstOrDefault(entry => Path.GetFileName(entry).Equals(segment, StringComparison.OrdinalIgnoreCase))
                : null;
            if (found is null)
                return null;
            path = found;
        }

        if (!File.Exists(path))
            return null;
        var canonical = path[(folder.Length + 1)..];
        if (NotZones.Contains(canonical.Split('/')[0], StringComparer.Ordinal))
            return null;
        var merged = Path.Combine(folder, MergedZones.RulesOf(canonical));
        return TzFile.Read(File.ReadAllBytes(File.Exists(merged) ? merged : path)) is { } rules ? (canonical, rules) : null;
    }

    private static (string Name, ZoneRules Rules)? FromPlatform(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? (zone.Id, new PlatformRules(zone)) : null;

    /// <summary>Segments of letters, digits and the few signs that zone names have; never a step up or an absolute path.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+\-]{0,40}(?:/[A-Za-z][A-Za-z0-9_+\-]{0,40}){0,3}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
