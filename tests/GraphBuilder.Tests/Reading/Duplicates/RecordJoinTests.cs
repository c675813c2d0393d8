using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using GraphBuilder.Reading;
using GraphBuilder.Reading.Duplicates;

namespace GraphBuilder.Tests.Reading.Duplicates;

public class RecordJoinTests
{
    [Fact]
    public void Join_RecordsOfOnePaper_KeepsTheLongestAbstractAndFillsWhatItLacks()
    {
        var joined = RecordJoin.Join(
        [
            new PaperRecord { Title = "OTTER", Abstract = "Short.", Line = 1, Year = 2020, Doi = "10.1000/b", Authors = ["A", "B"] },
            new PaperRecord { Title = "Otter", Abstract = "The longest.", Line = 1, ArxivId = "2001.00001" },
            new PaperRecord { Title = "otter", Abstract = "", Line = 1, Year = 2019, Doi = "10.1000/a", ArxivId = "1901.00001", Authors = ["C"], Categories = ["x"], InputId = "1" },
        ]);
        (joined.Title, joined.Abstract, joined.Year, joined.ArxivId, joined.Doi, joined.InputId)
            .ShouldBe(("Otter", "The longest.", 2019, "2001.00001", "10.1000/a", "1"));
        joined.Authors.AsSpan().SequenceEqual(["A", "B"]).ShouldBeTrue();
        joined.Categories.AsSpan().SequenceEqual(["x"]).ShouldBeTrue();
    }

    [Fact]
    public void Join_AnyOrder_GivesTheSame()
    {
        var texts = Gen.Elements("", "a", "bb", "cc", "dd");
        var optional = Gen.Elements<string?>(null, "x", "y");
        var records =
            from title in Gen.Elements("T", "t")
            from text in texts
            from year in Gen.Elements<int?>(null, 2001, 2002)
            from doi in optional
            from id in optional
            from authors in Gen.Elements<ImmutableArray<string>>([], ["A"], ["B"], ["A", "B"])
            select new PaperRecord { Title = title, Abstract = text, Line = 1, Year = year, Doi = doi, InputId = id, Authors = authors };
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(
                Arb.From(records.NonEmptyListOf()),
                list =>
                {
                    var all = list.ToList();
                    var one = RecordPrint.Of(RecordJoin.Join(all));
                    all.Reverse();
                    RecordPrint.Of(RecordJoin.Join(all)).ShouldBe(one);
                }));
    }
}
