namespace GraphBuilder.Reading.Duplicates;

/// <summary>A list that grows without copying: millions of small entries cost their own size and no more.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int ChunkBits = 12;
    private const int ChunkLength = 1 << ChunkBits;

    private readonly List<T[]> chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref chunks[index >> ChunkBits][index & (ChunkLength - 1)];

    public void Add(in T item)
    {
        if (Count >> ChunkBits == chunks.Count)
            chunks.Add(new T[ChunkLength]);
        this[Count++] = item;
    }
}
