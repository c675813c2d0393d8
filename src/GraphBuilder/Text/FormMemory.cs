namespace GraphBuilder.Text;

/// <summary>What was worked out for forms of words, by their numbers among the thread's <see cref="FormNumbers"/>.</summary>
internal sealed class FormMemory<T>
    where T : struct
{
    private Entry[] entries = [];
    private int generation;

    /// <summary>The value of a form; false, and the default, when none was put in.</summary>
    public bool TryGet(int form, out T value)
    {
        ref readonly var entry = ref entries[form];
        value = entry.Value;
        return entry.Known;
    }

    public void Put(int form, T value) => entries[form] = new Entry(Known: true, value);

    /// <summary>Makes room for forms, and forgets those whose numbers have lost their meaning.</summary>
    internal void Prepare(int numbering, int forms)
    {
        if (generation != numbering && entries.Length > FormNumbers.KeptForms)
            Array.Clear(entries, FormNumbers.KeptForms, entries.Length - FormNumbers.KeptForms);
        generation = numbering;
        if (entries.Length < forms)
            Array.Resize(ref entries, forms * 2);
    }

    private readonly record struct Entry(bool Known, T Value);
}
