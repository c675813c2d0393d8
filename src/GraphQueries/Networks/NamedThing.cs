using GraphConsole;
using GraphQueries.Names;
using GraphStore.Model;

namespace GraphQueries.Networks;

/// <summary>The term or paper that somebody named.</summary>
internal static class NamedThing
{
    /// <exception cref="CommandException">Nothing goes by the name, or it is neither a term nor a paper.</exception>
    public static StoredNode Find(NameIndex names, string name)
    {
        var found = names.Find(name) is [var first, ..] ? first : throw new CommandException(ExitCode.NoMatch, Suggestions.NothingCalled(names, name));
        return found.HasLabel(GraphSchema.Term) || found.HasLabel("Paper")
            ? found
            : throw new CommandException(ExitCode.NoMatch, $"{found.Id} is a {found.Label}; expected a term or a paper");
    }
}
