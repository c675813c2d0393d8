using System.Text;
using Spectre.Console;

namespace GraphConsole.Output;

/// <summary>Spectre's console on one of the terminal's writers, made without asking the process anything.</summary>
internal static class Screen
{
    public static IAnsiConsole Of(TextWriter writer, bool isScreen, Terminal terminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = isScreen ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = isScreen && terminal.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = isScreen ? InteractionSupport.Yes : InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new WriterOutput(writer, isScreen, terminal.Width),
    });

    private sealed class WriterOutput(TextWriter writer, bool isScreen, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isScreen;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // The writers are UTF-8 from the start.
        }
    }
}
