using System.Text;

namespace GraphConsole.Prompting;

/// <summary>How reading a line ended.</summary>
public enum LineEnd
{
    Entered,

    /// <summary>By Ctrl-C: what was typed is to be forgotten.</summary>
    Abandoned,

    /// <summary>By Ctrl-D in an empty line.</summary>
    Closed,
}

/// <summary>
/// Reads a line at the keyboard, key by key: arrows, Home, End, Ctrl-A, -E, -K, -U, -W, Backspace, Delete, Tab for what could stand there, and up and down through what was entered before. A line that is wider than the
/// terminal is shown in part, and the ends of lines of an entry that had several as ⏎.
/// </summary>
/// <param name="history">The oldest first; looked at anew for each line.</param>
/// <param name="complete">Says how the line up to the cursor could go on; null where nothing is known.</param>
public sealed class LineEditor(Terminal terminal, IReadOnlyList<string> history, Func<string, CancellationToken, Task<Completion>>? complete = null)
{
    private const int MostShown = 60;
    private const string ClearToEnd = "\u001b[K";

    private readonly StringBuilder line = new();
    private int cursor;
    private int place;
    private string unfinished = "";

    /// <param name="cancel">Of completing; a key that is waited for is waited for.</param>
    /// <exception cref="InvalidOperationException">The terminal has no keyboard.</exception>
    public async Task<(LineEnd End, string Text)> Read(string prompt, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var keyboard = terminal.Keyboard ?? throw new InvalidOperationException("The terminal has no keyboard.");
        (place, unfinished) = (history.Count, "");
        Take("");
        while (true)
        {
            Draw(prompt);
            var key = keyboard();
            if (EndOf(key) is { } end)
            {
                terminal.Out.WriteLine(end == LineEnd.Abandoned ? "^C" : "");
                terminal.Out.Flush();
                return (end, end == LineEnd.Entered ? line.ToString() : "");
            }

            if (key.Key == ConsoleKey.Tab)
                await Complete(cancel);
            else if (!Move(key) && !Cut(key) && !char.IsControl(key.KeyChar))
                line.Insert(cursor++, key.KeyChar);
        }
    }

    private LineEnd? EndOf(in ConsoleKeyInfo key) => key switch
    {
        { Key: ConsoleKey.Enter } => LineEnd.Entered,
        _ when IsControl(key, ConsoleKey.C) => LineEnd.Abandoned,
        _ when IsControl(key, ConsoleKey.D) && line.Length == 0 => LineEnd.Closed,
        _ => null,
    };

    /// <summary>Puts in what all candidates share; where that is nothing more, shows them. Behind a space there is nothing to complete: text that is pasted may have tabs.</summary>
    private async Task Complete(CancellationToken cancel)
    {
        string typed = line.ToString(0, cursor);
        if (complete is null || string.IsNullOrWhiteSpace(typed))
        {
            line.Insert(cursor++, ' ');
            return;
        }

        Completion found = await complete(typed, cancel);
        if (found.Note is { } note)
            Show([note]);
        if (found.Candidates.Count == 0)
            return;
        string shared = found.Candidates.Aggregate(Shared), word = typed[found.Start..];
        if (shared.Length > word.Length || found.Candidates.Count == 1)
        {
            line.Remove(found.Start, word.Length).Insert(found.Start, shared);
            cursor = found.Start + shared.Length;
        }
        else
        {
            Show(found.Candidates);
        }
    }

    private static string Shared(string one, string other)
    {
        int length = 0;
        while (length < Math.Min(one.Length, other.Length) && char.ToUpperInvariant(one[length]) == char.ToUpperInvariant(other[length]))
            length++;
        return one[..length];
    }

    /// <summary>Under the line, which is drawn again below.</summary>
    private void Show(IReadOnlyList<string> texts)
    {
        terminal.Out.WriteLine();
        string shown = string.Join("  ", texts.Take(MostShown));
        for (int at = 0; at < shown.Length;)
        {
            int end = Math.Min(shown.Length, at + Math.Max(8, terminal.Width - 1));
            int gap = end < shown.Length ? shown.LastIndexOf("  ", end - 1, end - at, StringComparison.Ordinal) : -1;
            end = gap > at ? gap : end;
            terminal.Out.WriteLine(shown[at..end].TrimStart());
            at = end;
        }

        if (texts.Count > MostShown)
            terminal.Out.WriteLine($"... and {texts.Count - MostShown} more");
    }

    private bool Move(in ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                cursor -= cursor > 0 ? LengthBefore() : 0;
                return true;
            case ConsoleKey.RightArrow:
                cursor += cursor < line.Length ? LengthBehind() : 0;
                return true;
            case ConsoleKey.Home:
            case ConsoleKey.A when IsControl(key, ConsoleKey.A):
                cursor = 0;
                return true;
            case ConsoleKey.End:
            case ConsoleKey.E when IsControl(key, ConsoleKey.E):
                cursor = line.Length;
                return true;
            case ConsoleKey.UpArrow:
                Recall(place - 1);
                return true;
            case ConsoleKey.DownArrow:
                Recall(place + 1);
                return true;
            default:
                return false;
        }
    }

    private bool Cut(in ConsoleKeyInfo key)
    {
        int from = cursor, to = cursor;
        switch (key.Key)
        {
            case ConsoleKey.Backspace:
                from -= cursor > 0 ? LengthBefore() : 0;
                break;
            case ConsoleKey.Delete:
            case ConsoleKey.D when IsControl(key, ConsoleKey.D):
                to += cursor < line.Length ? LengthBehind() : 0;
                break;
            case ConsoleKey.K when IsControl(key, ConsoleKey.K):
                to = line.Length;
                break;
            case ConsoleKey.U when IsControl(key, ConsoleKey.U):
                from = 0;
                break;
            case ConsoleKey.W when IsControl(key, ConsoleKey.W):
                while (from > 0 && char.IsWhiteSpace(line[from - 1]))
                    from--;
                while (from > 0 && !char.IsWhiteSpace(line[from - 1]))
                    from--;
                break;
            default:
                return false;
        }

        line.Remove(from, to - from);
        cursor = from;
        return true;
    }

    /// <summary>An entry of the history; behind the last one stands what is being typed.</summary>
    private void Recall(int wanted)
    {
        if (wanted < 0 || wanted > history.Count)
            return;
        if (place == history.Count)
            unfinished = line.ToString();
        place = wanted;
        Take(place == history.Count ? unfinished : history[place]);
    }

    private void Take(string text)
    {
        line.Clear().Append(text);
        cursor = line.Length;
    }

    private void Draw(string prompt)
    {
        int room = Math.Max(8, terminal.Width - prompt.Length - 1);
        int first = Math.Max(0, cursor - room + 1);
        string shown = line.ToString(first, Math.Min(room, line.Length - first)).Replace('\n', '⏎');
        int back = shown.Length - (cursor - first);
        terminal.Out.Write($"\r{prompt}{shown}{ClearToEnd}{(back > 0 ? $"\u001b[{back}D" : "")}");
        terminal.Out.Flush();
    }

    private int LengthBefore() => cursor > 1 && char.IsSurrogatePair(line[cursor - 2], line[cursor - 1]) ? 2 : 1;

    private int LengthBehind() => cursor + 1 < line.Length && char.IsSurrogatePair(line[cursor], line[cursor + 1]) ? 2 : 1;

    private static bool IsControl(in ConsoleKeyInfo key, ConsoleKey letter) => key.Key == letter && key.Modifiers.HasFlag(ConsoleModifiers.Control);
}
