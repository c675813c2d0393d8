namespace GraphCypher.Execution.Operators;

/// <summary>
/// A list whose items lie in arrays of at most a thousand: what grows to millions is neither copied over and over nor kept where only a full garbage collection reaches.
/// </summary>
internal sealed class Chunked<T>
{
    private const int Bits = 10;
    private const int Mask = (1 << Bits) - 1;
    private const int First = 4;

    private T[][] _chunks = [new T[First]];

    /// <summary>An item below the last that was reached.</summary>
    public ref T this[int index] => ref _chunks[index >> Bits][index & Mask];

    /// <summary>Whether there is room for an item.</summary>
    public bool Has(int index) => index >> Bits < _chunks.Length && _chunks[index >> Bits] is { } chunk && (index & Mask) < chunk.Length;

    /// <summary>Makes room up to an item; what is new has the default value.</summary>
    public ref T Reach(int index)
    {
        if (!Has(index))
            Grow(index);
        return ref this[index];
    }

    private void Grow(int index)
    {
        int chunk = index >> Bits;
        if (chunk == 0)
        {
            Array.Resize(ref _chunks[0], Math.Min(1 << Bits, Math.Max(index + 1, 2 * _chunks[0].Length)));
            return;
        }

        if (chunk >= _chunks.Length)
            Array.Resize(ref _chunks, Math.Max(chunk + 1, 2 * _chunks.Length));
        if (_chunks[0].Length <= Mask)
            Array.Resize(ref _chunks[0], 1 << Bits);
        for (int i = chunk; i > 0 && _chunks[i] is null; i--)
            _chunks[i] = new T[1 << Bits];
    }
}
