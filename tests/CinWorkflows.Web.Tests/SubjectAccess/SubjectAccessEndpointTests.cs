using System.Net;
using CinWorkflows.Workflows.Ports.Records.Messages;
using Moq;

namespace CinWorkflows.Web.Tests.SubjectAccess;

public sealed class SubjectAccessEndpointTests
{
    private const string Path = "/cases/CIN-1/people/p-1/subject-access";

    [Fact]
    public async Task A_draft_shows_what_is_held_and_what_has_to_be_decided()
    {
        await using var host = await WithDadAsync();

        var draft = await host.GetAsync(Path);

        Assert.True(draft.Status == HttpStatusCode.OK, draft.Text);
        Assert.Equal("Alex Example", draft.Json.GetProperty("name").GetString());
        Assert.Single(MarksOf(draft));
    }

    [Fact]
    public async Task Nothing_is_given_before_each_mark_is_decided_and_then_without_what_was_taken_out()
    {
        await using var host = await WithDadAsync();
        var mark = MarksOf(await host.GetAsync(Path)).Single();

        var refused = await host.PostAsync(Path, """{ "decisions": [] }""");
        var given = await host.PostAsync(Path, $$"""{ "decisions": [ { "mark": "{{mark}}", "remove": true } ] }""");

        refused.IsProblem(HttpStatusCode.UnprocessableEntity, $"decisions: 1 of 1 marks are not decided yet: {mark}. Say of each whether it is removed.");
        Assert.True(given.Status == HttpStatusCode.OK, given.Text);
        Assert.Contains("[removed: about somebody else] He likes it.", given.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("shouted", given.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_is_had_as_a_paper()
    {
        await using var host = await WithDadAsync();

        var paper = await host.SendAsync(HttpMethod.Get, Path, headers: ("Accept", "application/pdf"));

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (paper.Status, paper.MediaType));
        Assert.StartsWith("%PDF-", paper.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cases/CIN-1/people/p-9/subject-access")]
    [InlineData("/cases/CIN-9/people/p-1/subject-access")]
    public async Task Nothing_is_held_about_nobody(string path)
    {
        await using var host = await WithDadAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path)).Status);
    }

    private static async Task<ApiHost> WithDadAsync()
    {
        var host = await ApiHost.StartAsync();
        host.Reader.Setup(reader => reader.MessagesAsync(It.IsAny<MessageFilter>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        await host.PostAsync("/cases", Requests.Start("CIN-1"));
        var visit = await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "visitMade", "on": "2026-03-05", "childSeen": true, "seenAlone": true, "note": "His dad shouted. He likes it." }"""));
        Assert.True(visit.Status == HttpStatusCode.OK, visit.Text);
        return host;
    }

    private static IEnumerable<string> MarksOf(Answer draft) =>
        from entry in draft.Json.GetProperty("entries").EnumerateArray()
        from passage in entry.GetProperty("passages").EnumerateArray()
        from mark in passage.GetProperty("marks").EnumerateArray()
        select mark.GetProperty("id").GetString()!;
}
