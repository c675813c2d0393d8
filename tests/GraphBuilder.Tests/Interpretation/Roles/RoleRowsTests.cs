using GraphBuilder.Extraction;
using GraphBuilder.Interpretation.Roles;
using GraphBuilder.Interpretation.Sentences;

namespace GraphBuilder.Tests.Interpretation.Roles;

public sealed class RoleRowsTests
{
    private static readonly int RoleCount = Enum.GetValues<Role>().Length;

    [Theory]
    [InlineData("[LampNet:Method] and [LampNet-B:Method] shine", 1, 0.9f, 0)]
    [InlineData("[LampNet:Method] of the [LampNet Lab:Method]", 1, 0.9f, 0)]
    [InlineData("[LampNet-B:Method] and [lampnet:Method] shine", 1, 0, 0.9f)]
    [InlineData("[LampNet:Method] and [Torch:Method] shine", 1, 0, 0)]
    [InlineData("[ML:Concept] and [HTML:Method] shine", 1, 0, 0)]
    public void Fill_NameBuiltOfAnother_TellsHowLikelyThatIsProposed(string sentence, int entity, float within, float around)
    {
        MarkedPaper paper = MarkedPaper.Parse(string.Empty, sentence);
        PaperUnits units = PaperUnits.Of(paper.Text, paper.Entities);
        var roles = new float[paper.Entities.Length * RoleCount];
        roles[0] = 0.9f;
        var row = new float[RoleRows.Columns];

        new RoleRows(paper.Entities, units, EntityTraits.Of(paper.Text, paper.Entities, units, KnownNames.Count([])), new Proposal[paper.Entities.Length], roles).Fill(entity, row);

        row[48..50].ShouldBe([within, around]);
    }
}
