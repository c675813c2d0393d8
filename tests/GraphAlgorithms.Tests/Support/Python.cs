using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GraphAlgorithms.Tests.Support;

/// <summary>
/// Other libraries, asked in Python: the interpreter that <c>KG_TEST_PYTHON</c> names, else <c>python3</c>. networkx is also taken from the wheel in <c>../shared/peers</c>, which needs no installation.
/// </summary>
internal static class Python
{
    private const string Variable = "KG_TEST_PYTHON";

    private static readonly string Program = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "python3";

    /// <summary>Skips the test when the interpreter does not have the modules.</summary>
    public static void Needs(string modules) =>
        Skip.IfNot(Try($"import {modules}"), $"{Program} cannot import {modules}; {Variable} names an interpreter that can");

    /// <summary>Runs a script of this folder on a line of JSON for each question; answers a line of JSON for each.</summary>
    public static JsonElement[] Ask(string script, IEnumerable<EdgeList> graphs)
    {
        string input = string.Join('\n', graphs.Select(static graph => JsonSerializer.Serialize(new
        {
            nodes = graph.Nodes,
            directed = graph.IsDirected,
            weighted = graph.IsWeighted,
            edges = graph.Edges.Select(static edge => new[] { edge.Source, edge.Target, edge.Weight }),
        })));
        var (code, output, error) = Run([Path.Combine(AppContext.BaseDirectory, "Peers", script)], input);
        if (code != 0)
            throw new InvalidOperationException($"{script} ended with {code}: {error}");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonSerializer.Deserialize<JsonElement>(line))];
    }

    private static bool Try(string statement)
    {
        try
        {
            return Run(["-c", statement], "").Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }

    private static (int Code, string Output, string Error) Run(string[] arguments, string input)
    {
        var start = new ProcessStartInfo(Program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (Wheel() is { } wheel)
            start.Environment["PYTHONPATH"] = wheel;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }

    private static string? Wheel([CallerFilePath] string thisFile = "")
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../../shared/peers/wheels"));
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "networkx-*.whl").Order(StringComparer.Ordinal).LastOrDefault() : null;
    }
}
