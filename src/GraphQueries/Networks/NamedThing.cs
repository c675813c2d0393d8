using GraphConsole;
using GraphQueries.Names;
using GraphQueries.Sources;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>The term or paper that somebody named.</summary>
internal static class NamedThing
{
    /// <param name="names">Those of the source.</param>
    /// <exception cref="CommandException">Nothing goes by the name, or it is neither a term nor a paper.</exception>
    public static async Task<StoredNode> Find(IGraphSource source, NameIndex names, string name, CancellationToken cancel)
    {
        if (names.Find(name) is [var found, ..] && (found.HasLabel(GraphSchema.Term) || found.HasLabel("Paper")))
            return found;
        throw new CommandException(
            ExitCode.NoMatch,
            await source.Nodes([name], cancel) is [var other] ? $"{other.Id} is a {other.Labels[^1]}; expected a term or a paper" : Suggestions.NothingCalled(names, name));
    }
}
