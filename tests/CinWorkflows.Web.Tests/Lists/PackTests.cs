using System.Net;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Web.Tests.Lists;

public sealed class PackTests
{
    [Fact]
    public async Task ListPacks_Shipped_ShowsVersionsAndStandingOfTheSource()
    {
        await using var host = await ApiHost.StartAsync();

        var packs = (await host.GetAsync("/packs")).Json.EnumerateArray().ToList();

        Assert.Equal(Enumerable.Repeat("hillingdon", 5).Concat(Enumerable.Repeat("northamptonshire", 5)).Append("west-northamptonshire"), packs.Select(pack => pack.GetProperty("id").GetString()));
        Assert.Equal([false, false, false, false, true, false, false, false, false, true, true], packs.Select(pack => pack.GetProperty("inForce").GetBoolean()));
        Assert.Equal("underReview", packs[0].GetProperty("source").GetProperty("status").GetString());
    }

    [Fact]
    public async Task ReadPack_OfAVersion_IsTheTextAsWritten()
    {
        await using var host = await ApiHost.StartAsync();
        var entry = PackLibrary.Shipped.All[0];

        var answer = await host.GetAsync($"/packs/{entry.Pack.Id}/{entry.Pack.Version}");

        Assert.Equal("application/json", answer.MediaType);
        Assert.Equal(entry.Json, answer.Text);
    }

    [Fact]
    public async Task ReadPack_OfNoVersion_IsNotFound()
    {
        await using var host = await ApiHost.StartAsync();

        (await host.GetAsync("/packs/hillingdon/9.9.9")).IsProblem(HttpStatusCode.NotFound, "id: there is no version '9.9.9' of a pack 'hillingdon'; 'GET /packs' lists them.");
    }

    [Fact]
    public async Task ReadPackSchema_IsTheSchema()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.GetAsync("/packs/schema");

        Assert.Equal("application/schema+json", answer.MediaType);
        Assert.Equal(PackSchema.Json, answer.Text);
    }
}
