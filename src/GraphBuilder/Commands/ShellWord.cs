namespace GraphBuilder.Commands;

/// <summary>Words as the shell of this system takes them.</summary>
internal static class ShellWord
{
    public static string Quote(string word) => word.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '=') && word.Length > 0
        ? word
        : OperatingSystem.IsWindows() ? $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
