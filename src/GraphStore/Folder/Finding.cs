namespace GraphStore.Folder;

/// <summary>Something in a store that is not as it should be.</summary>
/// <param name="File">Relative to the store, with forward slashes.</param>
/// <param name="Line">From 1; 0 when it is about the file as a whole.</param>
/// <param name="Column">In characters, from 1; 0 when it is about the line or file as a whole.</param>
/// <param name="Code">A stable name in kebab case: see <see cref="FindingCodes"/>.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record Finding(string File, long Line, int Column, string Code, string Message)
{
    internal const string OtherHash = "the file has been changed since it was written: its SHA-256 is not the one in the manifest.";
    internal const string WrittenOtherwise = "the content is right, but not written the way the store writes it.";
}
