using System.Text.RegularExpressions;
using static GraphStore.Tests.Deployment.ComposeFile;

namespace GraphStore.Tests.Deployment;

/// <summary>What can be said of <c>docker-compose.yml</c> without Docker.</summary>
public sealed partial class ComposeFileTests
{
    [Fact]
    public void Services_AreTheServerAndTheLoad()
    {
        Keys(Services).ShouldBe(["neo4j", "load"]);
        Value(Service("neo4j"), "image").ShouldBe("neo4j:5.26-community");
        Value(Service("load"), "build").ShouldBe(".");
        File.Exists(Path.Combine(Root, "Dockerfile")).ShouldBeTrue();
    }

    [Fact]
    public void Load_StartsOnceTheServerIsHealthyAndEnds()
    {
        Value(Map(Map(Service("load"), "depends_on"), "neo4j"), "condition").ShouldBe("service_healthy");
        Value(Service("load"), "restart").ShouldBe("no");
        var environment = Map(Service("load"), "environment");
        var address = new Uri(Value(environment, "KG_NEO4J"));
        Keys(Services).ShouldContain(address.Host, "services reach each other by name");
        Texts(Service("neo4j"), "ports").ShouldContain(port => port.EndsWith($":{address.Port}", StringComparison.Ordinal));
    }

    [Fact]
    public void HealthCheck_AsksTheServerWhereItListensAndEndsInTime()
    {
        var check = Map(Service("neo4j"), "healthcheck");
        string[] test = Texts(check, "test");
        test[..2].ShouldBe(["CMD", "wget"]);
        new Uri(test[^1]).ShouldBe(new Uri("http://127.0.0.1:7474/"));
        Keys(check).ShouldBe(["test", "interval", "timeout", "retries", "start_period"]);
    }

    [Fact]
    public void Ports_OfEveryService_AreThisMachinesAlone()
    {
        foreach (string name in Keys(Services))
            Texts(Service(name), "ports").ShouldAllBe(port => port.StartsWith("127.0.0.1:", StringComparison.Ordinal));
        Texts(Service("neo4j"), "ports").ShouldBe(["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]);
    }

    [Fact]
    public void Passwords_HaveNoDefault()
    {
        foreach (string name in Keys(Services))
        {
            foreach (var (key, value) in Map(Service(name), "environment").Children)
            {
                if (key.ToString() is "NEO4J_AUTH" or "NEO4J_PASSWORD")
                    value.ToString().ShouldMatch(@"^(neo4j/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$");
            }
        }

        PasswordPattern().Matches(ComposeFile.Text).Count.ShouldBe(2);
    }

    [Fact]
    public void Volumes_AreDeclaredOrStandBesideTheFile()
    {
        string[] declared = Keys(Map(Document, "volumes"));
        foreach (string volume in Texts(Service("neo4j"), "volumes"))
        {
            string source = volume.Split(':')[0];
            if (source.StartsWith("./", StringComparison.Ordinal))
                Directory.Exists(Path.Combine(Root, source)).ShouldBeTrue(source);
            else
                declared.ShouldContain(source);
        }

        Texts(Service("neo4j"), "volumes").Select(volume => volume.Split(':')[1]).ShouldBe(["/data", "/logs", "/import"]);
    }

    [Fact]
    public void ServerSettings_HaveMemoryThatIsBounded()
    {
        var settings = ServerSettings().ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        settings["server.memory.heap.max_size"].ShouldBe(settings["server.memory.heap.initial_size"]);
        settings.ShouldContainKey("server.memory.pagecache.size");
    }

    [GeneratedRegex(@"\$\{NEO4J_PASSWORD:\?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PasswordPattern();
}
