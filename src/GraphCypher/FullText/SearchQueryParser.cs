using System.Collections.Immutable;
using System.Text;
using GraphCypher.Routines;

namespace GraphCypher.FullText;

/// <summary>
/// Reads the language of Lucene's classic query parser, as far as it is about words: <c>word</c>, <c>"a phrase"</c>, <c>prefix*</c>, <c>field:word</c>, brackets, AND, OR, NOT, <c>&amp;&amp;</c>,
/// <c>||</c>, <c>!</c>, <c>+</c> and <c>-</c>; a backslash takes the meaning from the sign behind it. As there, AND makes what stands on both of its sides a must, and OR nothing.
/// </summary>
/// <param name="argument">The place of the text among the arguments of the call.</param>
internal sealed class SearchQueryParser(string text, FullTextIndex index, string name, int argument)
{
    private const int MostParts = 1024;
    private const int MostDepth = 100;
    private const string Special = "+-!(){}[]^\"~*?:\\/";

    private int _at;
    private int _parts;

    /// <returns>Null when there is nothing to search for.</returns>
    /// <exception cref="RoutineException">The text is no query, or one of a kind that is not supported.</exception>
    public SearchQuery? Parse()
    {
        SearchQuery? query = Group(field: -1, depth: 0);
        if (_at < text.Length)
            throw Refused($"a bracket is closed at sign {_at + 1} that was not opened");
        return query;
    }

    private GroupQuery? Group(int field, int depth)
    {
        if (depth > MostDepth)
            throw Refused($"brackets are nested more than {MostDepth} deep");
        var parts = new List<(Occurrence Occurrence, SearchQuery Query)>();
        bool isFirst = true;
        while (SkipSpace() && text[_at] != ')')
        {
            bool isAnd = SkipWord("AND", "&&");
            bool isOr = !isAnd && SkipWord("OR", "||");
            if ((isAnd || isOr) && isFirst)
                throw Refused($"{(isAnd ? "AND" : "OR")} stands where a word is expected");
            if ((isAnd || isOr) && (!SkipSpace() || text[_at] == ')'))
                throw Refused($"behind {(isAnd ? "AND" : "OR")} a word is expected");
            bool isNot = SkipWord("NOT", "!") || SkipSign('-');
            bool isMust = !isNot && SkipSign('+');
            if (!SkipSpace())
                throw Refused("a word is expected at the end");
            isFirst = false;
            SearchQuery? query = Clause(field, depth);
            if (query is null)
                continue;
            if (isAnd && parts.Count > 0 && parts[^1].Occurrence != Occurrence.MustNot)
                parts[^1] = (Occurrence.Must, parts[^1].Query);
            parts.Add((isNot ? Occurrence.MustNot : isMust || isAnd ? Occurrence.Must : Occurrence.Should, query));
        }

        return parts.Count == 0 ? null : new GroupQuery([.. parts]);
    }

    private SearchQuery? Clause(int field, int depth)
    {
        if (++_parts > MostParts)
            throw Refused($"there are more than {MostParts} words");
        switch (text[_at])
        {
            case '(':
                _at++;
                SearchQuery? group = Group(field, depth + 1);
                if (!SkipSign(')'))
                    throw Refused("a bracket is not closed");
                return NoMore(group);
            case '"':
                return NoMore(Phrase(field));
            case '/':
                throw Refused("regular expressions are not supported; \\/ is a slash");
            case '[' or '{':
                throw Refused("ranges are not supported");
        }

        string word = Word(out bool isPrefix);
        if (word.Length == 0 && !isPrefix)
            throw Refused($"'{text[_at]}' stands where a word is expected; with a backslash it is a sign like others");
        if (!isPrefix && SkipSign(':'))
        {
            int named = index.FieldOf(word);
            if (named < 0)
                throw Refused($"the index {name} has no property '{word}'; \\: is a colon that names none");
            return SkipSpace() ? Clause(named, depth) : throw Refused("behind the colon a word is expected");
        }

        if (isPrefix)
            return NoMore(new PrefixQuery(field, word.ToLowerInvariant()));
        string[] tokens = TextTokens.Of(word);
        return NoMore(tokens.Length switch
        {
            0 => null,
            1 => new WordQuery(field, tokens[0]),
            _ => new GroupQuery([.. tokens.Select(token => (Occurrence.Should, (SearchQuery)new WordQuery(field, token)))]),
        });
    }

    private SearchQuery? Phrase(int field)
    {
        var inside = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
                _at++;
            inside.Append(text[_at]);
        }

        if (!SkipSign('"'))
            throw Refused("a phrase is not closed");
        ImmutableArray<string> words = [.. TextTokens.Of(inside.ToString())];
        return words.Length switch
        {
            0 => null,
            1 => new WordQuery(field, words[0]),
            _ => new PhraseQuery(field, words),
        };
    }

    /// <summary>Up to a space or a sign that means something; signs that only mean something in front belong to the word.</summary>
    private string Word(out bool isPrefix)
    {
        var word = new StringBuilder();
        isPrefix = false;
        for (; _at < text.Length && !char.IsWhiteSpace(text[_at]); _at++)
        {
            char sign = text[_at];
            if (sign == '\\' && _at + 1 < text.Length)
                word.Append(text[++_at]);
            else if (sign == '*' && (_at + 1 == text.Length || char.IsWhiteSpace(text[_at + 1]) || text[_at + 1] == ')'))
                isPrefix = true;
            else if (sign is '*' or '?')
                throw Refused("* can only stand at the end of a word, and ? is not supported");
            else if (word.Length > 0 && sign is ('+' or '-' or '/'))
                word.Append(sign == '/' ? ' ' : sign);
            else if (Special.Contains(sign, StringComparison.Ordinal))
                break;
            else
                word.Append(sign);
        }

        return word.ToString();
    }

    private SearchQuery? NoMore(SearchQuery? query) => _at < text.Length && text[_at] is ('~' or '^')
        ? throw Refused($"'{text[_at]}' (words that are like another, and weights) is not supported")
        : query;

    /// <returns>False at the end.</returns>
    private bool SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        return _at < text.Length;
    }

    private bool SkipSign(char sign)
    {
        if (_at >= text.Length || text[_at] != sign)
            return false;
        _at++;
        return true;
    }

    /// <summary>An operator, as a word of its own or as a sign.</summary>
    private bool SkipWord(string word, string sign)
    {
        bool isWord = string.CompareOrdinal(text, _at, word, 0, word.Length) == 0 && (_at + word.Length == text.Length || char.IsWhiteSpace(text[_at + word.Length]) || text[_at + word.Length] == '(');
        if (!isWord && string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0)
            return false;
        _at += isWord ? word.Length : sign.Length;
        SkipSpace();
        return true;
    }

    private RoutineException Refused(string what) => new($"The search '{text}' cannot be read: {what}.", argument);
}
