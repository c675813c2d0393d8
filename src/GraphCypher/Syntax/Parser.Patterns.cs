using System.Collections.Immutable;
using System.Globalization;
using GraphCypher.Errors;

namespace GraphCypher.Syntax;

internal sealed partial class Parser
{
    private Pattern ParsePattern()
    {
        TextRange start = Current.Range;
        return new Pattern(Separated(ParsePatternPart), From(start));
    }

    private PatternPart ParsePatternPart()
    {
        TextRange start = Current.Range;
        string? variable = null;
        if (Current.IsName && Ahead(1).Is("="))
        {
            variable = ExpectName("a variable");
            ExpectSymbol("=");
        }

        if ((IsWord("shortestPath") || IsWord("allShortestPaths")) && Ahead(1).Is("("))
            return ParseShortestFunction(variable, start);
        (PathSelection selection, long count) = ParseSelection();
        if (IsSymbol("(") && IsParenthesizedPath())
        {
            // A path in brackets of its own may have a condition: p = ((a)-->(b) WHERE a <> b).
            ExpectSymbol("(");
            ImmutableArray<PatternElement> inner = ParseElements();
            Expression? where = SkipWord("WHERE") ? ParseExpression() : null;
            ExpectSymbol(")");
            return new PatternPart(variable, selection, count, IsFunction: false, inner, where, From(start));
        }

        return new PatternPart(variable, selection, count, IsFunction: false, ParseElements(), null, From(start));
    }

    private (PathSelection Selection, long Count) ParseSelection()
    {
        if (SkipWords("ALL", "SHORTEST"))
            return (PathSelection.AllShortest, 1);
        if (IsWord("SHORTEST") && !Ahead(1).Is("="))
        {
            _at++;
            long count = Current.Kind == TokenKind.Integer ? ParseCount() : 1;
            bool groups = SkipPathWord("GROUPS") || SkipPathWord("GROUP");
            return (groups ? PathSelection.ShortestGroups : PathSelection.Shortest, count);
        }

        if (IsWord("ANY") && !Ahead(1).Is("="))
        {
            _at++;
            if (SkipWord("SHORTEST"))
                return (PathSelection.Shortest, 1);
            long count = Current.Kind == TokenKind.Integer ? ParseCount() : 1;
            SkipPathWord("");
            return (PathSelection.Any, count);
        }

        if (IsWord("ALL") && Ahead(1).Is("("))
            _at++;
        return (PathSelection.All, 0);
    }

    private bool SkipPathWord(string keyword)
    {
        _ = SkipWord("PATHS") || SkipWord("PATH");
        return keyword.Length > 0 && SkipWord(keyword);
    }

    private long ParseCount()
    {
        Token token = Current;
        _at++;
        return long.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            ? count
            : throw QueryError.Syntax("InvalidNumberLiteral", $"'{token.Text}' is no count: expected a whole number.", token.Range);
    }

    private PatternPart ParseShortestFunction(string? variable, TextRange start)
    {
        PathSelection selection = IsWord("shortestPath") ? PathSelection.Shortest : PathSelection.AllShortest;
        _at++;
        ExpectSymbol("(");
        ImmutableArray<PatternElement> elements = ParseElements();
        ExpectSymbol(")");
        if (elements is not [NodePattern, RelationshipPattern, NodePattern])
            throw QueryError.Syntax("InvalidRelationshipPattern", "shortestPath takes a pattern of one relationship between two nodes, such as (a)-[*]-(b).", From(start));
        return new PatternPart(variable, selection, 1, IsFunction: true, elements, null, From(start));
    }

    /// <summary>Whether a bracket opens a path rather than a node, and no repetition follows.</summary>
    private bool IsParenthesizedPath()
    {
        if (!Ahead(1).Is("("))
            return false;
        int depth = 0;
        for (int i = _at; i < _tokens.Count; i++)
        {
            if (_tokens[i].Is("("))
                depth++;
            else if (_tokens[i].Is(")") && --depth == 0)
                return !(_tokens[i + 1].Is("{") || _tokens[i + 1].Is("+") || _tokens[i + 1].Is("*"));
        }

        return false;
    }

    private ImmutableArray<PatternElement> ParseElements()
    {
        var elements = ImmutableArray.CreateBuilder<PatternElement>();
        while (true)
        {
            elements.Add(IsSymbol("(") && Ahead(1).Is("(") ? ParseRepeated() : ParseNode());
            if (IsRelationshipStart())
            {
                RelationshipPattern relationship = ParseRelationship();
                if (ParseTimes() is { } times)
                    elements.Add(Repeated(relationship, times));
                else
                    elements.Add(relationship);
            }
            else if (!(IsSymbol("(") && (elements[^1] is RepeatedPattern || Ahead(1).Is("("))))
            {
                return elements.DrainToImmutable();
            }
        }
    }

    /// <summary><c>-[:T]->+</c> is a group of one relationship between nodes without names.</summary>
    private static RepeatedPattern Repeated(RelationshipPattern relationship, Repetition times)
    {
        var node = new NodePattern(null, null, null, null, relationship.Place);
        return new RepeatedPattern([node, relationship, node], null, times, relationship.Place);
    }

    private PatternElement ParseRepeated()
    {
        TextRange start = Current.Range;
        ExpectSymbol("(");
        ImmutableArray<PatternElement> elements = Deeper(ParseElements);
        Expression? where = SkipWord("WHERE") ? ParseExpression() : null;
        ExpectSymbol(")");
        Repetition times = ParseTimes() ?? throw Unexpected("how often the pattern repeats, such as '{1,3}', '+' or '*'");
        return new RepeatedPattern(elements, where, times, From(start));
    }

    private Repetition? ParseTimes()
    {
        if (SkipSymbol("+"))
            return new Repetition(1, null);
        if (SkipSymbol("*"))
            return new Repetition(0, null);
        if (!IsSymbol("{"))
            return null;
        _at++;
        long? least = Current.Kind == TokenKind.Integer ? ParseCount() : null;
        long? most = least;
        if (SkipSymbol(","))
            most = Current.Kind == TokenKind.Integer ? ParseCount() : null;
        else if (least is null)
            throw Unexpected("how often, such as {1,3}");
        ExpectSymbol("}");
        return new Repetition(least ?? 0, most);
    }

    private NodePattern ParseNode()
    {
        TextRange start = Current.Range;
        ExpectSymbol("(");
        string? variable = Current.IsName && !IsWord("WHERE") && !(IsWord("IS") && Ahead(1).IsName) ? ExpectName("a variable") : null;
        LabelExpression? labels = ParseLabels();
        Expression? properties = IsSymbol("{") || Current.Kind == TokenKind.Parameter ? ParseAtom() : null;
        Expression? where = SkipWord("WHERE") ? ParseExpression() : null;
        ExpectSymbol(")");
        return new NodePattern(variable, labels, properties, where, From(start));
    }

    private bool IsRelationshipStart() =>
        IsSymbol("<") ? Ahead(1).Is("-") : IsSymbol("-") && (Ahead(1).Is("[") || Ahead(1).Is("-"));

    private RelationshipPattern ParseRelationship()
    {
        TextRange start = Current.Range;
        bool incoming = SkipSymbol("<");
        ExpectSymbol("-");
        string? variable = null;
        LabelExpression? types = null;
        Repetition? length = null;
        Expression? properties = null, where = null;
        if (SkipSymbol("["))
        {
            variable = Current.IsName && !IsWord("WHERE") ? ExpectName("a variable") : null;
            types = ParseLabels();
            if (SkipSymbol("*"))
                length = ParseLength();
            properties = IsSymbol("{") || Current.Kind == TokenKind.Parameter ? ParseAtom() : null;
            where = SkipWord("WHERE") ? ParseExpression() : null;
            ExpectSymbol("]");
        }

        ExpectSymbol("-");
        bool outgoing = SkipSymbol(">");
        Direction direction = incoming == outgoing ? Direction.Either : incoming ? Direction.Incoming : Direction.Outgoing;
        return new RelationshipPattern(variable, direction, types, length, properties, where, From(start));
    }

    private Repetition ParseLength()
    {
        long? least = Current.Kind == TokenKind.Integer ? ParseCount() : null;
        if (!SkipSymbol(".."))
            return new Repetition(least ?? 1, least);
        long? most = Current.Kind == TokenKind.Integer ? ParseCount() : null;
        return new Repetition(least ?? 1, most);
    }

    /// <summary>Labels or types behind a colon; null when there are none.</summary>
    private LabelExpression? ParseLabels()
    {
        if (!SkipSymbol(":") && !SkipWord("IS"))
            return null;
        LabelExpression labels = ParseLabelOr();
        while (SkipSymbol(":"))
        {
            LabelExpression right = ParseLabelOr();
            labels = new LabelAnd(labels, right, IsColons: true, labels.Place.To(right.Place));
        }

        return labels;
    }

    private LabelExpression ParseLabelOr()
    {
        LabelExpression left = ParseLabelAnd();
        while (SkipSymbol("|"))
        {
            SkipSymbol(":");
            LabelExpression right = ParseLabelAnd();
            left = new LabelOr(left, right, left.Place.To(right.Place));
        }

        return left;
    }

    private LabelExpression ParseLabelAnd()
    {
        LabelExpression left = ParseLabelAtom();
        while (SkipSymbol("&"))
        {
            LabelExpression right = ParseLabelAtom();
            left = new LabelAnd(left, right, IsColons: false, left.Place.To(right.Place));
        }

        return left;
    }

    private LabelExpression ParseLabelAtom()
    {
        TextRange start = Current.Range;
        if (SkipSymbol("!"))
            return new LabelNot(Deeper(ParseLabelAtom), From(start));
        if (SkipSymbol("%"))
            return new AnyLabel(From(start));
        if (SkipSymbol("("))
        {
            LabelExpression inner = Deeper(ParseLabelOr);
            ExpectSymbol(")");
            return inner;
        }

        return new LabelName(ExpectName("a label or type"), From(start));
    }
}
