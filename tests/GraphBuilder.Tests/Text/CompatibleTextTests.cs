using GraphBuilder.Text;
using GraphStore.Unicode;

namespace GraphBuilder.Tests.Text;

public sealed class CompatibleTextTests
{
    [Fact]
    public void Of_AnyCharacterBetweenOthers_IsItsCompatibilityForm()
    {
        var wrong = Enumerable.Range(0, 0x10000)
            .SelectMany(static c => new[] { $"a{(char)c}e\u0301 {(char)c}b", $"x{(char)c}y{(char)c}" })
            .Where(static text => CompatibleText.Of(text) != UnicodeCompatibility.Normalize(text) || !CompatibleText.Of(text.AsSpan()).SequenceEqual(CompatibleText.Of(text)));
        wrong.ShouldBeEmpty();
    }
}
