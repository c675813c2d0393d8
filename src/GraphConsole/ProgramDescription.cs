using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace GraphConsole;

/// <summary>What distinguishes one program from the other.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Summary">One line for the help.</param>
/// <param name="Assembly">Its version is what <c>--version</c> prints.</param>
/// <param name="Verbs">Its verbs, given the settings that lie around.</param>
/// <param name="Services">What its verbs need from the host.</param>
/// <param name="Code">What its own exceptions mean, whose messages are for a person; null for all others.</param>
public sealed record ProgramDescription(
    string Name,
    string Summary,
    Assembly Assembly,
    Func<Settings, IReadOnlyList<Verb>> Verbs,
    Action<IServiceCollection> Services,
    Func<Exception, ExitCode?> Code)
{
    /// <summary>Three numbers, without the build's own marks.</summary>
    public string Version => Assembly.GetName().Version?.ToString(fieldCount: 3) ?? "";
}
