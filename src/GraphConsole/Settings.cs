using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Configuration;

namespace GraphConsole;

/// <summary>
/// The values that options take when the command line does not give them: from <c>KG_</c> environment variables, then from <c>appsettings.json</c> in the current folder.
/// The option <c>--min-papers</c> is the variable <c>KG_MIN_PAPERS</c> and the JSON property <c>minPapers</c>.
/// </summary>
public sealed class Settings
{
    private const string VariablePrefix = "KG_";
    private const string FileName = "appsettings.json";

    private readonly IConfigurationRoot environment;
    private readonly IConfigurationRoot file;

    private Settings(IConfigurationRoot environment, IConfigurationRoot file)
    {
        this.environment = environment;
        this.file = file;
    }

    /// <exception cref="CommandException">The file is not JSON.</exception>
    public static Settings Load(string folder, IReadOnlyDictionary<string, string> variables)
    {
        var named = variables
            .Where(variable => variable.Key.StartsWith(VariablePrefix, StringComparison.OrdinalIgnoreCase))
            .Select(variable => KeyValuePair.Create(
                variable.Key[VariablePrefix.Length..].Replace("__", ":", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal),
                (string?)variable.Value));
        var json = new ConfigurationBuilder();
        if (File.Exists(Path.Combine(folder, FileName)))
            json.SetBasePath(folder).AddJsonFile(FileName, optional: true, reloadOnChange: false);
        try
        {
            return new Settings(new ConfigurationBuilder().AddInMemoryCollection(named).Build(), json.Build());
        }
        catch (InvalidDataException e)
        {
            throw new CommandException(ExitCode.Usage, $"{FileName}: {e.InnerException?.Message ?? e.Message}");
        }
    }

    /// <summary>Everything that was set, the environment over the file, for services that read their own.</summary>
    public IConfiguration Configuration => new ConfigurationBuilder().AddConfiguration(file).AddConfiguration(environment).Build();

    /// <summary>An option with one value.</summary>
    /// <param name="names">Its name with dashes, then short forms.</param>
    /// <param name="value">What the value is called in the help.</param>
    /// <param name="parse">Reads the value; throws <see cref="FormatException"/> with what was expected.</param>
    /// <param name="fallback">What holds when nothing is set.</param>
    public Option<T> Option<T>(string[] names, string value, string description, Func<string, T> parse, T fallback)
    {
        return new Option<T>(names[0], names[1..])
        {
            Description = description,
            HelpName = value,
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result => Parse(result, names[0], result.Tokens.Single().Value, parse, fallback),
            DefaultValueFactory = result => Find(names[0], isList: false) is [var (text, source)] ? Parse(result, source, text, parse, fallback) : fallback,
        };
    }

    /// <summary>An option that may be given several times; in a variable its values stand apart like paths in <c>PATH</c>.</summary>
    public Option<string[]> List(string[] names, string value, string description)
    {
        return new Option<string[]>(names[0], names[1..])
        {
            Description = description,
            HelpName = value,
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [.. Find(names[0], isList: true).Select(found => found.Text)],
        };
    }

    /// <summary>An option that is on or off.</summary>
    public Option<bool> Flag(string[] names, string description)
    {
        return new Option<bool>(names[0], names[1..])
        {
            Description = description,
            DefaultValueFactory = result => Find(names[0], isList: false) is [var (text, source)] && Parse(result, source, text, Truth, fallback: false),
        };
    }

    private static bool Truth(string text) => text switch
    {
        "1" => true,
        "0" or "" => false,
        _ => bool.TryParse(text, out var truth) ? truth : throw new FormatException("true or false"),
    };

    private static T Parse<T>(ArgumentResult result, string source, string text, Func<string, T> parse, T fallback)
    {
        try
        {
            return parse(text);
        }
        catch (FormatException e)
        {
            result.AddError($"{source}: found '{text}', expected {e.Message}");
            return fallback;
        }
    }

    /// <summary>The values set for an option, with the name under which a person finds them.</summary>
    /// <param name="isList">Whether a variable can hold several; else a colon is a part of the value, as in an address.</param>
    private (string Text, string Source)[] Find(string option, bool isList)
    {
        var name = option.TrimStart('-');
        var key = name.Replace("-", "", StringComparison.Ordinal);
        var variable = VariablePrefix + name.Replace('-', '_').ToUpperInvariant();
        var property = FileName + " " + name;

        if (environment[key] is { Length: > 0 } text && !isList)
            return [(text, variable)];
        if (environment[key] is { } texts)
            return [.. texts.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(part => (part, variable))];
        var section = file.GetSection(key);
        if (section.Value is { } single)
            return [(single, property)];
        return [.. section.GetChildren().Select(child => child.Value).OfType<string>().Select(element => (element, property))];
    }
}
