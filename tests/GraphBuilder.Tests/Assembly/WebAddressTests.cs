using GraphBuilder.Assembly;

namespace GraphBuilder.Tests.Assembly;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://github.com/Own/Name", "github.com", "Own", "Name", "")]
    [InlineData("https://github.com/Own/Name/tree/main/examples/x", "github.com", "Own", "Name", "")]
    [InlineData("https://GitHub.com/own/name?tab=readme#top", "github.com", "own", "name", "")]
    [InlineData("https://huggingface.co/datasets/own/name", "huggingface.co", "own", "name", "datasets")]
    [InlineData("https://huggingface.co/own/name", "huggingface.co", "own", "name", "")]
    [InlineData("https://huggingface.co/bert-base", "huggingface.co", "", "bert-base", "")]
    [InlineData("https://gitlab.com/group/sub/name/-/tree/main", "gitlab.com", "group/sub", "name", "")]
    [InlineData("https://gitlab.com/group/name", "gitlab.com", "group", "name", "")]
    [InlineData("https://anonymous.4open.science/r/name-1A2B/readme.md", "anonymous.4open.science", "", "name-1A2B", "")]
    [InlineData("https://aka.ms/name", "aka.ms", "", "name", "")]
    [InlineData("https://host.org", "host.org", "", "host.org", "")]
    public void Repository_Link_IsOwnerAndName(string url, string host, string owner, string name, string kind)
    {
        var address = WebAddress.Parse(url);

        address.Host.ShouldBe(host);
        address.Repository().ShouldBe((owner, name, kind));
    }
}
