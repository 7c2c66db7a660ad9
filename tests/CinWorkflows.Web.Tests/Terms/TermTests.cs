using System.Net;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Terms;

public sealed class TermTests
{
    private const string Good = """{ "terms": [ { "name": "Spring", "from": "2026-01-05", "to": "2026-03-27", "breaks": [ { "name": "Half-term", "from": "2026-02-16", "to": "2026-02-20" } ] } ], "source": "https://council.example/terms" }""";

    [Fact]
    public async Task Set_TheyAreListed_AndKnownToWhoeverCountsSchoolDays()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/terms/northamptonshire", Good);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Spring", (await host.GetAsync("/terms")).Json.GetProperty("northamptonshire").GetProperty("terms")[0].GetProperty("name").GetString());
        Assert.NotNull(await TermsAsync(host));
    }

    [Fact]
    public async Task DryRun_WritesNothing()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/terms/northamptonshire?dryRun=true", Good);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(await TermsAsync(host));
    }

    [Theory]
    [InlineData("""{ "terms": [] }""", "terms: no term is given")]
    [InlineData("""{ "terms": [ { "name": "Spring", "from": "2026-03-27", "to": "2026-01-05" } ] }""", "terms[0].to: 2026-01-05 is before its beginning 2026-03-27; correct the one that is wrong.")]
    public async Task WhatIsAtFault_IsRefusedWithTheFieldAndTheFix_AndWritesNothing(string sheet, string error)
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/terms/northamptonshire", sheet);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(answer.Errors, told => told.StartsWith(error, StringComparison.Ordinal));
        Assert.Null(await TermsAsync(host));
    }

    [Fact]
    public async Task AnAuthorityWithoutAPack_IsNotFound()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Put, "/terms/northamptonshir", Good);

        answer.IsProblem(HttpStatusCode.NotFound, "authority: there is no pack of that id; did you mean 'northamptonshire'? Known: hillingdon, northamptonshire, west-northamptonshire.");
    }

    private static Task<SchoolTerms?> TermsAsync(ApiHost host) =>
        host.Services.GetRequiredService<ISchoolTerms>().FindAsync("northamptonshire", default);
}
