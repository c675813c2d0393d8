using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks.Cypher;
using Benchmarks.Extraction;
using Benchmarks.Kernels;
using Benchmarks.Lexicon;
using GraphConsole;

// "matcher TEXTS [FOLDER]" measures and compares the lexicon matcher (matcher.md), "stages PAPERS [COUNT]" what reading the model takes and a paper's extraction is made of (processes.md),
// "kernels FOLDER [THREADS]" runs the graph algorithms on the graphs that algorithms/compare.py wrote (algorithms.md);
// "cypher GRAPH STATEMENTS [ROUNDS]" runs the statements that cypher/compare.py wrote on a graph in memory (cypher.md);
// anything else goes to BenchmarkDotNet: --filter *
if (args is ["matcher", var texts, .. var rest])
{
    using var terminal = Terminal.OfProcess();
    MatcherRun.Run(texts, rest is [var folder, ..] ? folder : null, terminal.Out);
    return;
}

if (args is ["stages", var papers, .. var most])
{
    using var terminal = Terminal.OfProcess();
    StageRun.Run(papers, most is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1500, terminal.Out);
    return;
}

if (args is ["kernels", var graphs, .. var threads])
{
    using var terminal = Terminal.OfProcess();
    KernelRun.Run(graphs, threads is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 2, terminal.Out);
    return;
}

if (args is ["cypher", var graph, var statements, .. var times])
{
    using var terminal = Terminal.OfProcess();
    await StatementRun.Run(graph, statements, times is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 15, terminal.Out);
    return;
}

// BenchmarkDotNet builds a project of its own, which takes its time on a busy machine.
BenchmarkSwitcher.FromAssembly(typeof(MatcherRun).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
