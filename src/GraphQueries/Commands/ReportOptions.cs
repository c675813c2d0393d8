using System.CommandLine;
using GraphConsole;
using GraphConsole.Databases;
using GraphQueries.Reports;

namespace GraphQueries.Commands;

/// <param name="Name">What a person calls the thing; null with <paramref name="All"/>.</param>
/// <param name="All">The folder for a report on every term; null without <c>--all</c>.</param>
/// <param name="Hops">How far the picture goes: 1 or 2.</param>
/// <param name="Out">The file to write; null for standard output.</param>
internal sealed record ReportOptions(string? Name, string? All, GraphOrDatabase Source, int Hops, ReportFormat Format, string? Out)
{
    internal sealed class Symbols
    {
        private readonly Argument<string?> name = new("NAME") { Description = "A term's name, alias or acronym, a paper's title, or an id such as term:lora.", Arity = ArgumentArity.ZeroOrOne };
        private readonly Option<bool> all;
        private readonly GraphOrDatabase.Symbols source;
        private readonly Option<int> hops;
        private readonly Option<ReportFormat> format;
        private readonly Option<string?> output;

        public Symbols(Settings settings)
        {
            all = settings.Flag(["--all"], "One report for every term that at least 3 papers mention, and an index, into the folder that -o names.");
            source = new GraphOrDatabase.Symbols(settings);
            hops = settings.Option(["--hops"], "N", "How many steps around it the picture goes: 1 or 2.", Steps, fallback: 1);
            format = settings.Option(["--format"], "FORMAT", "How to write it: html (when not given), markdown or json.", ReportFormats.Parse, fallback: ReportFormat.Html);
            output = settings.Option<string?>(["--out", "-o"], "FILE", "The file to write, or with --all the folder; standard output when not given.", text => text, fallback: null);
            Command = new Command("report", "Write a report on a term or paper: what it is, what stands around it, who says so in which sentence, and what is missing or unsure.") { name, all };
            source.AddTo(Command);
            Command.Add(hops);
            Command.Add(format);
            Command.Add(output);
        }

        public Command Command { get; }

        public ReportOptions Read(ParseResult parsed)
        {
            string? file = parsed.GetValue(output);
            return new(
                parsed.GetValue(name), parsed.GetValue(all) ? file : null, source.Read(parsed), parsed.GetValue(hops), parsed.GetValue(format), parsed.GetValue(all) ? null : file);
        }

        private static int Steps(string text) => text is "1" or "2" ? text[0] - '0' : throw new FormatException("1 or 2");
    }
}
