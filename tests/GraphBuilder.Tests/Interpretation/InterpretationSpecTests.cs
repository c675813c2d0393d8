using GraphBuilder.Extraction;
using GraphBuilder.Interpretation;
using GraphBuilder.Interpretation.Results;
using GraphBuilder.Text;

namespace GraphBuilder.Tests.Interpretation;

/// <summary>The tables of cases in <c>Specs/Interpretation</c>.</summary>
public sealed class InterpretationSpecTests
{
    private static readonly Interpreter Shipped = ShippedModel.Interpreter;

    [Theory]
    [MemberData(nameof(Cases), "roles.txt")]
    public void Interpret_Sentences_TellRoles(string title, string @abstract, string[] expected)
    {
        MarkedPaper paper = MarkedPaper.Parse(title, @abstract);

        string[] roles = [.. Shipped.Interpret(paper.Text, paper.Entities).Entities.Select(entity => $"{entity.Name} {Spell(entity.Role.ToString())}")];

        expected.Except(roles).ShouldBeEmpty(string.Join('\n', roles));
    }

    [Theory]
    [MemberData(nameof(Cases), "relations.txt")]
    public void Interpret_Sentences_TellRelationsWithTheirClauses(string title, string @abstract, string[] expected)
    {
        MarkedPaper paper = MarkedPaper.Parse(title, @abstract);
        PaperExtraction extraction = Shipped.Interpret(paper.Text, paper.Entities);
        var names = extraction.Entities.ToDictionary(entity => entity.Id, entity => entity.Name);

        string[] relations =
        [
            .. extraction.Relations.Select(relation =>
                $"{names[relation.Source]} | {Spell(relation.Type.ToString())} | {names[relation.Target]} | {string.Join(" / ", relation.Evidence.Select(span => paper.Text.Slice(span).ToString()))}"),
        ];

        expected.Except(relations).ShouldBeEmpty(string.Join('\n', relations));
    }

    [Theory]
    [MemberData(nameof(Cases), "results.txt")]
    public void Interpret_Sentences_TellResults(string title, string @abstract, string[] expected)
    {
        MarkedPaper paper = MarkedPaper.Parse(title, @abstract);
        PaperExtraction extraction = Shipped.Interpret(paper.Text, paper.Entities);
        var names = extraction.Entities.ToDictionary(entity => entity.Id, entity => entity.Name);

        extraction.Results.Select(result => $"{result.Value} | {Name(result.Method)} | {Name(result.Dataset)} | {Name(result.Metric)}").ShouldBe(expected);

        string Name(string? id) => id is null ? "-" : names[id];
    }

    [Theory]
    [MemberData(nameof(Cases), "quantities.txt")]
    public void Scan_Text_FindsQuantitiesWithUnits(string text, string rest, string[] expected)
    {
        FieldText field = TextAnalyzer.Analyze(string.Empty, text + rest).Abstract;
        var quantities = new List<Quantity>();

        QuantityScanner.Scan(field, quantities);

        quantities.Select(quantity => $"{field.Text[quantity.Span.Start..quantity.Span.End]} {quantity.Unit}").ShouldBe(expected);
    }

    public static TheoryData<string, string, string[]> Cases(string file)
    {
        var data = new TheoryData<string, string, string[]>();
        foreach (SpecCase spec in SpecCase.Read(file))
            data.Add(spec.Input[0], spec.Input.Count > 1 ? spec.Input[1] : string.Empty, [.. spec.Expected]);
        return data;
    }

    private static string Spell(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
