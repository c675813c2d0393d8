using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using GraphAlgorithms;
using GraphAlgorithms.Centrality;
using GraphAlgorithms.Cohesion;
using GraphAlgorithms.Communities;
using GraphAlgorithms.Components;
using GraphAlgorithms.Paths;

namespace Benchmarks.Kernels;

/// <summary>
/// Runs the kernels on the graphs that <c>algorithms/compare.py</c> wrote, and leaves times and answers beside them for the script to compare: a line of JSON a kernel, an array of
/// doubles a file.
/// </summary>
internal static class KernelRun
{
    // Beyond this, betweenness from every node takes longer than anybody waits.
    private const int MostNodesOfBetweenness = 20_000;
    private const int LeidenIterations = 2;

    public static void Run(string folder, int threads, int rounds, TextWriter output)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.edges").Order(StringComparer.Ordinal))
        {
            var (nodes, sources, targets) = Read(file);
            var compute = new ComputeOptions(threads);
            CsrGraph graph = CsrGraph.From(0, [], []);
            Measure("build", () =>
            {
                graph = CsrGraph.From(nodes, sources, targets, compute: compute);
                return [graph.ArcCount];
            });
            int source = Degree.Of(graph).Select(static (degree, node) => (degree, node)).MaxBy(static pair => pair.degree).node;
            Measure("page rank", () => PageRank.Of(graph, compute: compute).Scores);
            Measure("weak components", () => Numbers(WeakComponents.Of(graph).ComponentOf));
            Measure("breadth first", () => Numbers(BreadthFirst.Distances(graph, source)));
            Measure("triangles", () => Triangles.Of(graph, compute).Clustering);
            Measure("core numbers", () => Numbers(CoreNumbers.Of(graph)));
            Measure("leiden", () => Numbers(Leiden.Of(graph, new CommunityOptions { MaxIterations = LeidenIterations }).CommunityOf));
            if (nodes <= MostNodesOfBetweenness)
                Measure("betweenness", () => Betweenness.Exact(graph, compute), 1);

            void Measure(string kernel, Func<double[]> run, int? once = null)
            {
                double cpu = double.PositiveInfinity;
                double wall = double.PositiveInfinity;
                double[] answer = [];
                for (int round = 0; round < (once ?? rounds); round++)
                {
                    GC.Collect();
                    using var process = Process.GetCurrentProcess();
                    var before = process.TotalProcessorTime;
                    long began = Stopwatch.GetTimestamp();
                    answer = run();
                    wall = Math.Min(wall, Stopwatch.GetElapsedTime(began).TotalSeconds);
                    process.Refresh();
                    cpu = Math.Min(cpu, (process.TotalProcessorTime - before).TotalSeconds);
                }

                string name = Path.GetFileNameWithoutExtension(file);
                File.WriteAllBytes(Path.Combine(folder, $"{name}.{kernel.Replace(' ', '-')}.answer"), MemoryMarshal.AsBytes(answer.AsSpan()));
                output.WriteLine(JsonSerializer.Serialize(new { graph = name, kernel, cpu, wall }));
                output.Flush();
            }
        }
    }

    private static (int Nodes, int[] Sources, int[] Targets) Read(string file)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(file));
        int edges = (numbers.Length - 1) / 2;
        return (numbers[0], numbers.Slice(1, edges).ToArray(), numbers.Slice(1 + edges, edges).ToArray());
    }

    private static double[] Numbers(int[] values) => Array.ConvertAll(values, static value => (double)value);
}
