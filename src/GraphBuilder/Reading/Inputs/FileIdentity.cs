namespace GraphBuilder.Reading.Inputs;

/// <summary>What tells a file's content from any other.</summary>
/// <param name="Sha256">Of the file as stored, in lower-case hexadecimal.</param>
/// <param name="Bytes">Its length as stored.</param>
internal sealed record FileIdentity(string Sha256, long Bytes);
