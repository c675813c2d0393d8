// The one file that talks to System.Console: everything else writes to the writers it hands out, so that a verb can run inside a test or another program.
#pragma warning disable RS0030

using System.Collections;
using System.Globalization;
using System.Text;

namespace GraphConsole;

/// <summary>What a program was given by the one who started it: its streams, how wide the screen is, and the environment variables.</summary>
public sealed class Terminal : IDisposable
{
    private const int PlainWidth = 160;

    private Terminal(Stream input, Stream output, Stream error, IReadOnlyDictionary<string, string> variables)
    {
        Input = input;
        Output = output;
        Variables = variables;
        Out = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1024, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Standard input as bytes.</summary>
    public Stream Input { get; }

    /// <summary>Standard output as bytes, for data; flush <see cref="Out"/> before changing from one to the other.</summary>
    public Stream Output { get; }

    /// <summary>Standard output as text: results.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error: progress, warnings, errors.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether a person looks at standard output.</summary>
    public bool OutIsScreen { get; private init; }

    /// <summary>Whether a person looks at standard error.</summary>
    public bool ErrorIsScreen { get; private init; }

    /// <summary>Characters in a line, as the terminal is now.</summary>
    public int Width => Measure();

    /// <summary>Gives the next key that is pressed, Ctrl-C as a key like others; null where nobody types.</summary>
    public Func<ConsoleKeyInfo>? Keyboard { get; private init; }

    /// <summary>Whether colours are wanted where a person looks (<c>NO_COLOR</c>, see no-color.org).</summary>
    public bool Colours { get; private init; }

    /// <summary>The environment variables.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    private Func<int> Measure { get; init; } = static () => PlainWidth;

    /// <summary>Asks the person at the keyboard: a prompt, and whether what is typed stays invisible; null where nobody can be asked.</summary>
    private Func<string, bool, string?>? Person { get; init; }

    /// <summary>Where a line for standard error goes while something else is being drawn there.</summary>
    internal Action<string>? AboveDrawing { get; set; }

    /// <summary>The real thing.</summary>
    public static Terminal OfProcess()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";

        var dumb = variables.GetValueOrDefault("TERM") is null or "dumb" && !OperatingSystem.IsWindows();
        var outIsScreen = !Console.IsOutputRedirected && !dumb;
        var errorIsScreen = !Console.IsErrorRedirected && !dumb;
        if (OperatingSystem.IsWindows() && (outIsScreen || errorIsScreen))
            Console.OutputEncoding = Encoding.UTF8;

        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError(), variables)
        {
            OutIsScreen = outIsScreen,
            ErrorIsScreen = errorIsScreen,
            Measure = () => WidthOf(variables, outIsScreen || errorIsScreen),
            Keyboard = Console.IsInputRedirected || !outIsScreen ? null : PressedKey,
            Colours = string.IsNullOrEmpty(variables.GetValueOrDefault("NO_COLOR")),
            Person = Console.IsInputRedirected || !errorIsScreen ? null : AskAtTheKeyboard,
        };
    }

    /// <summary>A terminal that writes into the given streams; for tests and for programs that call this one in-process.</summary>
    /// <param name="person">Answers what is asked: given the prompt, and whether it is a secret.</param>
    /// <param name="screen">Whether to write as if a person looked at both; else as for a pipe.</param>
    /// <param name="keyboard">Gives the next key.</param>
    public static Terminal To(
        Stream output,
        Stream error,
        Stream? input = null,
        IReadOnlyDictionary<string, string>? variables = null,
        int width = PlainWidth,
        bool screen = false,
        Func<string, bool, string?>? person = null,
        Func<ConsoleKeyInfo>? keyboard = null) =>
        new(input ?? Stream.Null, output, error, variables ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            Measure = () => width,
            Keyboard = keyboard,
            OutIsScreen = screen,
            ErrorIsScreen = screen,
            Colours = screen,
            Person = person,
        };

    /// <summary>A line on standard error, from any thread, above a progress bar where there is one.</summary>
    public void Note(string line)
    {
        lock (Error)
        {
            if (AboveDrawing is { } above)
                above(line);
            else
                Error.WriteLine(line);
        }
    }

    /// <summary>Asks the person at the keyboard; null where there is none, as in a script.</summary>
    /// <param name="secret">Whether what is typed must not be seen.</param>
    public string? Ask(string prompt, bool secret) => Person?.Invoke(prompt, secret);

    /// <summary>Writes out what is still held back.</summary>
    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static ConsoleKeyInfo PressedKey()
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    private static string? AskAtTheKeyboard(string prompt, bool secret)
    {
        Console.Error.Write(prompt);
        if (!secret)
            return Console.ReadLine();
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (key.KeyChar != '\0')
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }

    private static int WidthOf(Dictionary<string, string> variables, bool screen)
    {
        if (int.TryParse(variables.GetValueOrDefault("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is >= 40 and <= 1000)
            return columns;
        if (!screen)
            return PlainWidth;
        try
        {
            return Console.WindowWidth is >= 40 and var width ? width : 80;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 80;
        }
    }
}
