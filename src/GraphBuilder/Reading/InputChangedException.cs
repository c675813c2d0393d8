namespace GraphBuilder.Reading;

/// <summary>The input was not the same at its second reading: another program wrote to it meanwhile.</summary>
internal sealed class InputChangedException() : IOException("The input changed while it was read; run again when nothing writes to it.");
