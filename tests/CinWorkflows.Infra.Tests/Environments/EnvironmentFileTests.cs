using System.Net;
using System.Text.Json;

namespace CinWorkflows.Infra.Tests.Environments;

/// <summary>The files that size and connect an environment: main.bicep reads them, so their shape is as binding as its parameters.</summary>
public sealed class EnvironmentFileTests
{
    public static TheoryData<string> Stages => new("dev", "test", "prod");

    [Theory]
    [MemberData(nameof(Stages))]
    public void Every_stage_says_the_same_things(string stage) => Assert.Equal(Shape(Read("prod"), ""), Shape(Read(stage), ""));

    [Theory]
    [MemberData(nameof(Stages))]
    public void Everything_that_a_stage_says_is_read(string stage)
    {
        var main = File.ReadAllText(Repository.Path("infra/main.bicep"));

        Assert.DoesNotContain(Shape(Read(stage), "settings"), path => !main.Contains(path, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Subnets_lie_in_their_network_and_apart(string stage)
    {
        var network = Read(stage).GetProperty("network");
        var whole = IPNetwork.Parse(network.GetProperty("addressPrefix").GetString()!);
        var functions = IPNetwork.Parse(network.GetProperty("functionsPrefix").GetString()!);
        var endpoints = IPNetwork.Parse(network.GetProperty("endpointsPrefix").GetString()!);

        Assert.True(whole.Contains(functions.BaseAddress) && whole.Contains(endpoints.BaseAddress), $"{stage}: a subnet lies outside of {whole}.");
        Assert.False(functions.Contains(endpoints.BaseAddress) || endpoints.Contains(functions.BaseAddress), $"{stage}: the subnets overlap.");
        Assert.True(functions.PrefixLength <= 27, $"{stage}: Flex Consumption needs a /27 or larger, not {functions}.");
    }

    [Fact]
    public void Stages_can_be_peered_with_the_same_network()
    {
        string[] stages = ["dev", "test", "prod"];

        Assert.Distinct(stages.Select(stage => Read(stage).GetProperty("network").GetProperty("addressPrefix").GetString()));
    }

    [Fact]
    public void Production_survives_a_zone_a_slip_and_five_weeks()
    {
        var production = Read("prod");

        Assert.True(production.GetProperty("resilient").GetBoolean());
        Assert.True(production.GetProperty("lockedAgainstDeletion").GetBoolean());
        Assert.Equal(35, production.GetProperty("backupRetentionInDays").GetInt32());
        Assert.NotEqual("Burstable", production.GetProperty("database").GetProperty("skuTier").GetString());
        Assert.True(production.GetProperty("functions").GetProperty("alwaysReadyInstances").GetInt32() >= 2, "Zone redundancy needs two instances that are always ready.");
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_database_has_a_connection_for_every_instance(string stage)
    {
        // The limits of Azure Database for PostgreSQL, "maximum user connections"; each instance's pool takes ten at most.
        Dictionary<string, int> connections = new() { ["Standard_B2s"] = 414, ["Standard_D2ds_v5"] = 844 };
        const int pool = 10;
        var file = Read(stage);

        var room = connections[file.GetProperty("database").GetProperty("skuName").GetString()!];

        Assert.True(file.GetProperty("functions").GetProperty("maximumInstanceCount").GetInt32() * pool <= room, $"{stage}: more instances than connections ({room}).");
    }

    private static JsonElement Read(string stage) => JsonDocument.Parse(File.ReadAllText(Repository.Path($"infra/environments/{stage}.json"))).RootElement;

    /// <summary>The path of every value. What lists hold differs between councils and is checked by the modules' types.</summary>
    private static List<string> Shape(JsonElement element, string path) =>
        element.ValueKind != JsonValueKind.Object
            ? [path]
            : element.EnumerateObject().SelectMany(property => Shape(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")).ToList();
}
