using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Benchmarks.Lexicon;
using GraphConsole;

// "matcher TEXTS [FOLDER]" measures and compares the lexicon matcher (matcher.md); anything else goes to BenchmarkDotNet: --filter *
if (args is ["matcher", var texts, .. var rest])
{
    using var terminal = Terminal.OfProcess();
    MatcherRun.Run(texts, rest is [var folder, ..] ? folder : null, terminal.Out);
    return;
}

// BenchmarkDotNet builds a project of its own, which takes its time on a busy machine.
BenchmarkSwitcher.FromAssembly(typeof(MatcherRun).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
