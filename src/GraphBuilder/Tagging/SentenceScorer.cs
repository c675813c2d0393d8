using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GraphBuilder.Text;

namespace GraphBuilder.Tagging;

/// <summary>
/// Scores the labels of every token of a sentence under a model. The weights of a form's own features are summed once per form and offset
/// and kept with the form (<see cref="FormFeatures"/>). A workspace: one per thread.
/// </summary>
internal sealed class SentenceScorer(CrfModel model, WordStatistics words, FormStore store)
{
    private const int Stride = LabelSet.Stride;
    private const int Offsets = 2 * FormFeatures.Reach + 1;

    /// <summary>So many sums of features of few values are kept before they are forgotten.</summary>
    private const int MostClosed = 1 << 15;

    private FeatureRows rows = new(model); // of a sentence
    private FeatureRows others = new(model); // of a form, or of the features of few values
    private readonly ClassRows classesBefore = new(model, PaperFeatures.ClassBefore);
    private readonly ClassRows classesAfter = new(model, PaperFeatures.ClassAfter);

    /// <summary>A block of sums per form, in the order in which the store numbers them.</summary>
    private float[] sums = [];
    private int known;

    /// <summary>By the features of few values: 1 + the place of their sum.</summary>
    private HashTable64<int> closed = new();
    private float[] closedSums = new float[1024 * Stride];
    private ulong[] closedKeys = new ulong[128];
    private int[] closedSlots = new int[128];
    private int generation;

    /// <summary>Fills the lattice's scores for the sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(Sentence sentence, PaperFeatures features, Lattice lattice)
    {
        var forms = features.Forms[sentence.FirstToken..sentence.EndToken];
        lattice.Reset(forms.Length);
        AddForms();
        if (closed.Count > MostClosed)
            closed = new();
        rows.Clear();
        for (var at = 0; at < forms.Length; at++)
        {
            FetchSums(forms[at]);
            features.WriteWords(sentence.FirstToken + at, sentence, ref rows);
            features.WriteShapes(sentence.FirstToken + at, sentence, ref rows);
            rows.EndToken();
        }

        rows.Find();
        var slots = ClosedSlots(sentence, features);
        for (var at = 0; at < forms.Length; at++)
        {
            var sum = features.TryGetClasses(sentence.FirstToken + at, sentence, out var classes)
                ? rows.Sum(at, classesBefore[classes.Before, classes.Here], classesAfter[classes.Here, classes.After])
                : rows.Sum(at);
            for (var offset = 0; offset < Offsets; offset++)
            {
                var other = at + offset - FormFeatures.Reach;
                if ((uint)other < (uint)forms.Length)
                    sum += LabelRow.Load(ref sums[(forms[other] * Offsets + offset) * Stride]);
            }

            (sum + LabelRow.Load(ref closedSums[(closed.At(slots[at]) - 1) * Stride])).Store(lattice.Scores(at));
        }
    }

    /// <summary>All that is kept with a form is added soon, to this token and its neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FetchSums(int form)
    {
        const int FloatsOfLine = CacheLine.Bytes / sizeof(float);
        for (var at = 0; at < Offsets * Stride; at += FloatsOfLine)
            CacheLine.Fetch(ref sums[form * Offsets * Stride + at]);
    }

    /// <summary>Where the sums of the features of few values of every token of a sentence are kept.</summary>
    private ReadOnlySpan<int> ClosedSlots(Sentence sentence, PaperFeatures features)
    {
        var count = sentence.EndToken - sentence.FirstToken;
        if (closedKeys.Length < count)
            (closedKeys, closedSlots) = (new ulong[count * 2], new int[count * 2]);
        var keys = closedKeys.AsSpan(0, count);
        var slots = closedSlots.AsSpan(0, count);
        for (var at = 0; at < count; at++)
            keys[at] = features.ClosedKey(sentence.FirstToken + at, sentence);
        closed.Find(keys, slots);
        if (!slots.Contains(-1))
            return slots;
        for (var at = 0; at < count; at++)
        {
            if (slots[at] < 0)
                AddClosed(keys[at], sentence.FirstToken + at, sentence, features);
        }

        closed.Find(keys, slots);
        return slots;
    }

    /// <summary>Works out the sum of the weights of a token's features of few values.</summary>
    private void AddClosed(ulong key, int token, Sentence sentence, PaperFeatures features)
    {
        ref var number = ref closed.GetOrAdd(key);
        if (number != 0)
            return;
        number = closed.Count;
        if (closedSums.Length < closed.Count * Stride)
            Array.Resize(ref closedSums, closedSums.Length * 2);
        others.Clear();
        features.WriteClosed(token, sentence, ref others);
        others.EndToken();
        others.Find();
        others.Sum(0).Store(closedSums.AsSpan((number - 1) * Stride));
    }

    /// <summary>Works out the sums of the forms that are new in the store.</summary>
    private void AddForms()
    {
        if (generation != store.Generation)
            (generation, known) = (store.Generation, Math.Min(known, store.Kept));
        if (sums.Length < store.Count * Offsets * Stride)
            Array.Resize(ref sums, Math.Max(store.Count * Offsets * Stride, sums.Length * 2));
        for (; known < store.Count; known++)
            AddForm(known, sums.AsSpan(known * Offsets * Stride, Offsets * Stride));
    }

    private void AddForm(int form, Span<float> target)
    {
        others.Clear();
        for (var offset = -FormFeatures.Reach; offset <= FormFeatures.Reach; offset++)
        {
            FormFeatures.Write(store.Text(form), store[form], offset, ref others);
            others.EndToken();
        }

        others.Find();
        for (var offset = 0; offset < Offsets; offset++)
            others.Sum(offset).Store(target[(offset * Stride)..]);
        for (var offset = 0; offset < CrfModel.VectorOffsets; offset++)
        {
            var at = offset + FormFeatures.Reach - CrfModel.VectorOffsets / 2;
            CrfModel.AddVector(words.Vector(store[form].Facts.Row), model.VectorWeights, offset, target.Slice(at * Stride, Stride));
        }
    }

    /// <summary>The features of several tokens: first their hashes, then the rows of their weights.</summary>
    private struct FeatureRows(CrfModel model) : IFeatureSink
    {
        private readonly CrfModel model = model;
        private ulong[] hashes = new ulong[1024];
        private int[] rows = new int[1024];
        private int[] ends = new int[128];
        private int count;
        private int tokens;

        public void Clear() => (count, tokens) = (0, 0);

        public void Take(FeatureTemplate template, NamePart value) => Add(template.Hash(value));

        public void Take(FeatureTemplate template, NamePart first, NamePart second) => Add(template.Hash(first, second));

        public void EndToken()
        {
            if (tokens == ends.Length)
                Array.Resize(ref ends, tokens * 2);
            ends[tokens++] = count;
        }

        /// <summary>Looks all features up.</summary>
        public void Find()
        {
            if (rows.Length < hashes.Length)
                rows = new int[hashes.Length];
            model.Find(hashes.AsSpan(0, count), rows, ends.AsSpan(0, tokens));
        }

        /// <summary>The sum of a token's weights, after <see cref="Find"/>.</summary>
        /// <param name="first">The row of another feature of the token; -1 for none.</param>
        /// <param name="second">The row of a further one; -1 for none.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public readonly LabelRow Sum(int token, int first = -1, int second = -1)
        {
            Vector256<int> a = default, b = default, c = default;
            foreach (var row in rows.AsSpan((token == 0 ? 0 : ends[token - 1])..ends[token]))
                Add(row, ref a, ref b, ref c);
            if (first >= 0)
                Add(first, ref a, ref b, ref c);
            if (second >= 0)
                Add(second, ref a, ref b, ref c);
            var step = Vector256.Create(CrfModel.Step);
            return new(Vector256.ConvertToSingle(a) * step, Vector256.ConvertToSingle(b) * step, Vector256.ConvertToSingle(c) * step);
        }

        private void Add(ulong hash)
        {
            if (count == hashes.Length)
                Array.Resize(ref hashes, count * 2);
            hashes[count++] = hash;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly void Add(int row, ref Vector256<int> a, ref Vector256<int> b, ref Vector256<int> c)
        {
            var steps = MemoryMarshal.Cast<short, Vector128<short>>(model.StepsOf(row));
            a += Widen(steps[0]);
            b += Widen(steps[1]);
            c += Widen(steps[2]);
        }

        private static Vector256<int> Widen(Vector128<short> steps)
        {
            var (lower, upper) = Vector128.Widen(steps);
            return Vector256.Create(lower, upper);
        }
    }
}
