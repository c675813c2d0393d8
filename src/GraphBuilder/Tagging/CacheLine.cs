using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace GraphBuilder.Tagging;

/// <summary>Asks the processor to fetch memory that will be read soon, so that nothing waits for it then. Changes no result; on processors for which the runtime has no such instruction it does nothing.</summary>
internal static class CacheLine
{
    /// <summary>Of a line, on all processors that this runs on; elsewhere a line more or less is fetched.</summary>
    public const int Bytes = 64;

    /// <summary>Fetches the cache line of a place. An address that moves meanwhile costs a needless fetch, no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}
