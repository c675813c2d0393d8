using System.Text;
using GraphQueries.Catalogue;

namespace GraphQueries.Tests.Support;

/// <summary>The example that each canned query gives, as the command line has it.</summary>
internal static class QueryExamples
{
    /// <summary>The words of a query's example behind the program's name.</summary>
    public static string[] Words(string name) => [.. ShellWords(QueryCatalogue.Find(name)!.Example).Skip(1)];

    private static List<string> ShellWords(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool quoted = false;
        foreach (char sign in line + " ")
        {
            if (sign == '"')
            {
                quoted = !quoted;
            }
            else if (sign == ' ' && !quoted)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(sign);
            }
        }

        return words;
    }
}
