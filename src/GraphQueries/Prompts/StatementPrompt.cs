using System.Globalization;
using GraphConsole;
using GraphConsole.Output;
using GraphConsole.Prompting;
using GraphQueries.Commands;
using GraphStore.Model.Cypher;

namespace GraphQueries.Prompts;

/// <summary>Statements one after the other, from the keyboard or from a file.</summary>
/// <param name="parameters">Of all statements.</param>
internal sealed class StatementPrompt(
    ICypherRunner runner, Dictionary<string, object?> parameters, CypherAccess access, OutputFormat format, Terminal terminal, Interrupts interrupts, TimeProvider clock)
{
    private const string First = "cypher> ";
    private const string Further = "      | ";

    private readonly PromptCommands commands = new(runner, parameters, terminal);
    private readonly StatementLines lines = new();
    private string? last;

    /// <summary>Runs the statements of a text; the first that fails ends it.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="CypherException">A statement is wrong or failed.</exception>
    public async Task<int> Read(TextReader input, CancellationToken cancel)
    {
        int count = 0;
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (IsCommand(line))
            {
                count++;
                if (!await commands.Run(line, last, cancel))
                    return count;
                continue;
            }

            foreach (string statement in lines.Add(line))
            {
                await Run(statement, cancel);
                count++;
            }
        }

        if (lines.Rest() is not { } rest)
            return count;
        await Run(rest, cancel);
        return count + 1;
    }

    /// <summary>Asks at the keyboard until somebody leaves; what goes wrong is told, and the prompt goes on.</summary>
    public async Task Talk(PromptHistory history, CancellationToken cancel)
    {
        var completion = new StatementCompletion(runner, parameters);
        var editor = new LineEditor(terminal, history.Entries, (typed, stop) => completion.Find(lines.Pending, typed, stop));
        await terminal.Out.WriteLineAsync("A statement ends with ;  :help tells more, :quit leaves.");
        using var ignored = interrupts.Catch(static () => { });
        while (!cancel.IsCancellationRequested)
        {
            var (end, line) = await editor.Read(lines.IsPending ? Further : First, cancel);
            if (end == LineEnd.Closed)
                return;
            if (end == LineEnd.Abandoned)
            {
                lines.Rest();
                continue;
            }

            if (IsCommand(line))
            {
                Keep(history, line, isKept: !line.TrimStart().StartsWith(":param ", StringComparison.OrdinalIgnoreCase) && !line.TrimStart().StartsWith(":q", StringComparison.OrdinalIgnoreCase));
                bool goesOn = true;
                await Alone(async stop => goesOn = await commands.Run(line, last, stop), cancel);
                if (!goesOn)
                    return;
                continue;
            }

            foreach (string statement in line.Split('\n').SelectMany(lines.Add).ToList())
            {
                Keep(history, Ended(statement), isKept: true);
                await Alone(stop => Timed(statement, stop), cancel);
            }
        }
    }

    /// <summary>With its semicolon, which a comment must not swallow.</summary>
    private static string Ended(string statement) => statement + (statement[(statement.LastIndexOf('\n') + 1)..].Contains("//", StringComparison.Ordinal) ? "\n;" : ";");

    private bool IsCommand(string line) => !lines.IsPending && line.TrimStart().StartsWith(':');

    private async Task Timed(string statement, CancellationToken cancel)
    {
        long began = clock.GetTimestamp();
        int rows = await Run(statement, cancel);
        if (rows >= 0 && format == OutputFormat.Table)
            await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows} {(rows == 1 ? "row" : "rows")}, {clock.GetElapsedTime(began).TotalMilliseconds:0} ms"));
    }

    private Task<int> Run(string statement, CancellationToken cancel)
    {
        last = statement;
        return StatementOutput.Write(runner, new CypherStatement(statement, parameters, access), "rows", isOwn: true, explain: false, format, terminal, cancel);
    }

    /// <summary>Does something that Ctrl-C stops without stopping the prompt.</summary>
    private async Task Alone(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var caught = interrupts.Catch(stop.Cancel);
        try
        {
            await work(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            terminal.Note("stopped");
        }
        catch (Exception wrong) when (wrong is CypherException or CypherConnectionException)
        {
            terminal.Note(wrong.Message);
        }

        await terminal.Out.FlushAsync(cancel);
    }

    private void Keep(PromptHistory history, string entry, bool isKept)
    {
        try
        {
            history.Add(entry, isKept);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Note($"the history is not kept: {failure.Message}");
        }
    }
}
