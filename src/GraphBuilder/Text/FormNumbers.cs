using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphBuilder.Text;

/// <summary>
/// Numbers the forms of words, as texts write them, in the order in which they are met. A paper has few forms that the papers before it did not have; what hangs on a
/// form's letters alone is worked out once and found by its number (<see cref="FormMemory{T}"/>): one look-up per token serves all rooms, and what frequent words need
/// stands close together. One per thread. Forms of one 64-bit hash count as one. When there are too many, those met first are kept, among which are nearly all that are frequent.
/// </summary>
internal sealed class FormNumbers
{
    /// <summary>So many forms are numbered before those from <see cref="KeptForms"/> on are forgotten, between two texts; a text that has more itself gets them all.</summary>
    private const int MostForms = 1 << 17;

    /// <summary>Forms below this number keep it for good.</summary>
    internal const int KeptForms = MostForms / 2;

    private const int FewestSlots = 1 << 14;

    /// <summary>The numbers of so many texts are remembered, those asked for last: both texts of each paper that is read beside others.</summary>
    public const int RememberedTexts = 64;

    [ThreadStatic]
    private static FormNumbers? t_ofThread;

    private readonly ConditionalWeakTable<object, object> memories = [];
    private readonly Reading[] latest = [.. Enumerable.Range(0, RememberedTexts).Select(static _ => new Reading())];
    private int lastAsked; // of the latest
    private int lastRead;
    private Slot[] slots = new Slot[FewestSlots];
    private int count;
    private int generation;

    private FormNumbers()
    {
    }

    /// <summary>Those of the present thread.</summary>
    public static FormNumbers OfThread => t_ofThread ??= new FormNumbers();

    /// <summary>The number of the form of every token of a text, from 0. Good until <see cref="Of"/> reads another text.</summary>
    public ReadOnlySpan<int> Of(FieldText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!TryRecall(text))
            Read(text);
        return latest[lastAsked].Numbers.AsSpan(0, text.Tokens.Length);
    }

    /// <summary>What somebody remembers of the forms that are numbered so far; to be asked for after <see cref="Of"/>.</summary>
    /// <param name="owner">Who remembers, always the same kind of thing; forgotten with it.</param>
    public FormMemory<T> Memory<T>(object owner)
        where T : struct
    {
        var memory = (FormMemory<T>)memories.GetValue(owner, static _ => new FormMemory<T>());
        memory.Prepare(generation, count);
        return memory;
    }

    /// <summary>Looks for a text among those remembered: mostly it is the one asked for last, or was read after it.</summary>
    private bool TryRecall(FieldText text)
    {
        for (var step = 0; step < RememberedTexts; step++)
        {
            var at = (lastAsked + step) % RememberedTexts;
            if (!ReferenceEquals(latest[at].Text, text))
                continue;
            lastAsked = at;
            return true;
        }

        return false;
    }

    private void Read(FieldText text)
    {
        if (count + text.Tokens.Length > MostForms)
            Forget();
        lastAsked = lastRead = (lastRead + 1) % RememberedTexts;
        var reading = latest[lastRead];
        if (reading.Numbers.Length < text.Tokens.Length)
            reading.Numbers = new int[text.Tokens.Length];
        reading.Text = text;
        var letters = text.Text.AsSpan();
        var at = 0;
        foreach (ref readonly var token in text.Tokens.AsSpan())
            reading.Numbers[at++] = NumberOf(Hash(letters.Slice(token.Start, token.Length)));
    }

    private void Forget()
    {
        var old = slots;
        slots = new Slot[2 * MostForms];
        foreach (var slot in old)
        {
            if (slot.Form is > 0 and <= KeptForms)
                Put(slot);
        }

        count = Math.Min(count, KeptForms);
        generation++;
        foreach (var reading in latest)
            reading.Text = null;
    }

    private int NumberOf(ulong hash)
    {
        for (var at = hash; ; at++)
        {
            ref var slot = ref slots[at & (uint)(slots.Length - 1)];
            if (slot.Hash == hash && slot.Form > 0)
                return slot.Form - 1;
            if (slot.Form > 0)
                continue;
            slot = new Slot(hash, ++count);
            if (count > slots.Length / 2)
                Grow();
            return count - 1;
        }
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Form > 0)
                Put(slot);
        }
    }

    /// <summary>Puts in a form that is not there.</summary>
    private void Put(Slot slot)
    {
        var at = slot.Hash;
        while (slots[at & (uint)(slots.Length - 1)].Form > 0)
            at++;
        slots[at & (uint)(slots.Length - 1)] = slot;
    }

    /// <summary>A hash that is cheap to work out, four letters at a time.</summary>
    private static ulong Hash(ReadOnlySpan<char> form)
    {
        var hash = (ulong)form.Length * 0x9E3779B97F4A7C15ul;
        while (form.Length >= 4)
        {
            hash = Fold(hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(form)));
            form = form[4..];
        }

        var rest = 0ul;
        foreach (var letter in form)
            rest = (rest << 16) | letter;
        return Fold(hash ^ rest);
    }

    /// <summary>Both halves of a product of 128 bits together. The constant keeps a zero from swallowing what came before it.</summary>
    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value ^ 0xA0761D6478BD642Ful, 0xE7037ED1A0B428DBul, out var low);
        return high ^ low ^ BitOperations.RotateLeft(value, 29);
    }

    /// <param name="Form">1 + the number; 0 for a free slot.</param>
    private readonly record struct Slot(ulong Hash, int Form);

    /// <summary>A text that was read.</summary>
    private sealed class Reading
    {
        public FieldText? Text { get; set; }

        public int[] Numbers { get; set; } = [];
    }
}
