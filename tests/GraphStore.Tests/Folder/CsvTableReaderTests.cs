using System.Security.Cryptography;
using System.Text;
using GraphStore.Folder;

namespace GraphStore.Tests.Folder;

public sealed class CsvTableReaderTests
{
    [Theory]
    [InlineData("a,b\n", "a|b")]
    [InlineData("a,b\nc\n", "a|b / c")]
    [InlineData(",\n", "-|-")]
    [InlineData("\n", "-")]
    [InlineData("\"\",x\n", "|x")]
    [InlineData("\"a,b\",\"c\"\"d\"\n", "a,b|c\"d")]
    [InlineData("\"\"\"\"\n", "\"")]
    [InlineData("\"\"\"a\"\"\",b\n", "\"a\"|b")]
    [InlineData(" a , b \n", " a | b ")]
    [InlineData("é,日本,🦙\n", "é|日本|🦙")]
    [InlineData("a\r\n", "a\r")]
    [InlineData("", "")]
    public void Read_Table_GivesItsFields(string text, string expected)
    {
        using var reader = Reader(text);
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsNothing(i) ? "-" : reader.Text(i))));

        string.Join(" / ", rows).ShouldBe(expected);
        reader.Read().ShouldBeFalse();
    }

    [Theory]
    [InlineData("a,\"b\n", 1, 3, "does not end")]
    [InlineData("a,\"b\"\"\n", 1, 3, "does not end")]
    [InlineData("a,\"b\"c\n", 1, 6, "there should be a comma")]
    [InlineData("a,b\"c\n", 1, 4, "there should be a comma")]
    [InlineData("日本,\"b\"c\n", 1, 7, "there should be a comma")]
    public void Read_MalformedLine_NamesThePlaceAndGoesOn(string text, long line, int column, string problem)
    {
        using var reader = Reader(text + "x\n");
        var faults = new List<TableFaultException>();
        string last = "";
        for (bool more = true; more;)
        {
            try
            {
                more = reader.Read();
                if (more)
                    last = reader.Text(0);
            }
            catch (TableFaultException fault)
            {
                faults.Add(fault);
            }
        }

        (faults[0].Line, faults[0].Column).ShouldBe((line, column));
        faults[0].Message.ShouldContain(problem);
        last.ShouldBe("x");
    }

    [Fact]
    public void Read_BrokenOffLine_NamesItsEnd()
    {
        using var reader = Reader("a,b\nc");
        reader.Read().ShouldBeTrue();

        var fault = Should.Throw<TableFaultException>(() => reader.Read());

        (fault.Line, fault.Column).ShouldBe((2, 2));
        fault.Message.ShouldContain("breaks off");
        reader.Read().ShouldBeFalse();
    }

    [Fact]
    public void Read_LinesOfAnyLength_CrossTheBufferUnharmed()
    {
        var text = new StringBuilder();
        int[] lengths = [1, 131_000, 131_071, 131_072, 131_073, 1_000_000, 3, 262_144, 0];
        foreach (int length in lengths)
            text.Append('x', length).Append(",\"").Append('y', length).Append("\"\"\"\n");
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        using var reader = new CsvTableReader(new TricklingStream(bytes));

        foreach (int length in lengths)
        {
            reader.Read().ShouldBeTrue();
            reader[0].Length.ShouldBe(length);
            reader[1].Length.ShouldBe(length + 1);
        }

        reader.Read().ShouldBeFalse();
        reader.Hash().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        reader.Bytes.ShouldBe(bytes.Length);
    }

    private static CsvTableReader Reader(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>Gives a few bytes at a time, never the same number twice in a row.</summary>
    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        private int turn;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1 + (turn++ * 7919 % 20_011))]);
    }
}
