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

    // What takes moments is repeated until it has taken this, and what takes long is done once: seconds of the processor.
    private const double Moments = 0.3;
    private const double Long = 3;
    private const int MostRounds = 50;
    private const int FewRounds = 3;

    public static void Run(string folder, int threads, TextWriter output)
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
                Measure("betweenness", () => Betweenness.Exact(graph, compute));

            void Measure(string kernel, Func<double[]> run)
            {
                double cpu = double.PositiveInfinity;
                double wall = double.PositiveInfinity;
                double[] answer = [];
                double total = 0;
                for (int round = 0; round < 1 || (total < Moments && round < MostRounds) || (total < Long && round < FewRounds); round++)
                {
                    GC.Collect();
                    var before = Environment.CpuUsage.TotalTime;
                    long began = Stopwatch.GetTimestamp();
                    answer = run();
                    wall = Math.Min(wall, Stopwatch.GetElapsedTime(began).TotalSeconds);
                    double spent = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
                    cpu = Math.Min(cpu, spent);
                    total += spent;
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
