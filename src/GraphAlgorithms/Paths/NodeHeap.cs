namespace GraphAlgorithms.Paths;

/// <summary>A heap of nodes by distance, then by number; a node that is in it can come nearer. Four children a node: shallower than two, and one cache line.</summary>
internal sealed class NodeHeap(int nodes)
{
    private const int Absent = -1;
    private const int Children = 4;

    private readonly int[] heap = new int[nodes];
    private readonly int[] places = NewPlaces(nodes);
    private readonly double[] distances = new double[nodes];

    public int Count { get; private set; }

    /// <summary>The distance of the nearest; the heap must not be empty.</summary>
    public double NearestDistance => distances[heap[0]];

    /// <summary>Puts the node in, or brings it nearer when it is in with a greater distance.</summary>
    public void Push(int node, double distance)
    {
        int place = places[node];
        if (place == Absent)
            place = Count++;
        else if (distances[node] <= distance)
            return;
        distances[node] = distance;
        while (place > 0)
        {
            int parent = (place - 1) / Children;
            if (!IsBefore(node, heap[parent]))
                break;
            Set(place, heap[parent]);
            place = parent;
        }

        Set(place, node);
    }

    /// <summary>Takes out the nearest node; of several the smallest number.</summary>
    public int Pop()
    {
        int nearest = heap[0];
        places[nearest] = Absent;
        int last = heap[--Count];
        if (Count == 0)
            return nearest;
        int place = 0;
        while (true)
        {
            int child = (place * Children) + 1;
            if (child >= Count)
                break;
            int best = child;
            for (int other = child + 1; other < Math.Min(child + Children, Count); other++)
            {
                if (IsBefore(heap[other], heap[best]))
                    best = other;
            }

            if (!IsBefore(heap[best], last))
                break;
            Set(place, heap[best]);
            place = best;
        }

        Set(place, last);
        return nearest;
    }

    public void Clear()
    {
        for (int i = 0; i < Count; i++)
            places[heap[i]] = Absent;
        Count = 0;
    }

    private static int[] NewPlaces(int nodes)
    {
        int[] absent = new int[nodes];
        Array.Fill(absent, Absent);
        return absent;
    }

    private bool IsBefore(int node, int other) =>
        distances[node] < distances[other] || (distances[node] <= distances[other] && node < other);

    private void Set(int place, int node)
    {
        heap[place] = node;
        places[node] = place;
    }
}
