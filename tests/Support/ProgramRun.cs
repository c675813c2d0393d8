using System.Text;
using GraphConsole;

namespace Support;

/// <summary>A program run in-process: its exit code and what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public static async Task<ProgramRun> Of(
        Func<Terminal, Task<int>> program, IReadOnlyDictionary<string, string>? variables = null, string input = "", Func<string, bool, string?>? person = null)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var typed = new MemoryStream(Encoding.UTF8.GetBytes(input));
        int code;
        using (var terminal = Terminal.To(output, error, typed, variables, person: person))
            code = await program(terminal);
        return new ProgramRun(code, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
