using System.Net;
using CinWorkflows.Cases.Disclosures;
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

        var refused = await GiveAsync(host, "");
        var given = await GiveAsync(host, $$"""{ "mark": "{{mark}}", "remove": true }""");

        refused.IsProblem(HttpStatusCode.UnprocessableEntity, $"decisions: 1 of 1 mark is not decided yet: {mark}. Say of each whether it is removed.");
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

    [Fact]
    public async Task Nothing_is_given_that_nobody_read()
    {
        await using var host = await WithDadAsync();
        var mark = MarksOf(await host.GetAsync(Path)).Single();
        await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "visitMade", "on": "2026-03-06", "childSeen": true, "seenAlone": true, "note": "All was well that day." }"""));

        var given = await GiveAsync(host, $$"""{ "mark": "{{mark}}", "remove": true }""");

        given.IsProblem(HttpStatusCode.Conflict, "sequence: the draft that was read ends with entry 2, and the case with entry 3. Read the draft again, and decide on what it says now.");
    }

    [Fact]
    public async Task What_was_decided_and_why_stays_on_the_case_with_who_decided_it_and_is_in_no_answer()
    {
        await using var host = await WithDadAsync();
        var mark = MarksOf(await host.GetAsync(Path)).Single();
        var decisions = $$"""{ "mark": "{{mark}}", "remove": false, "reason": "He said it in front of the child." }, { "entry": "2", "words": "He likes it.", "remove": true, "reason": "It tells what he said of another child." }""";

        var given = await GiveAsync(host, decisions, "0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45");
        var again = await GiveAsync(host, decisions, "0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45");

        Assert.True(given.Status == HttpStatusCode.OK, given.Text);
        Assert.Equal(given.Text, again.Text);
        Assert.Contains("His dad shouted. [removed]", given.Text, StringComparison.Ordinal);
        var kept = host.Record.Acts[^1];
        Assert.Equal((3, "sm-1"), (kept.Sequence, kept.Actor.Id));
        var act = Assert.IsType<SubjectAccessGiven>(kept.Act);
        Assert.Equal(["He said it in front of the child.", "It tells what he said of another child."], act.Decisions.Select(decision => decision.Reason));
        var draft = await host.GetAsync(Path);
        Assert.Equal(2, draft.Json.GetProperty("sequence").GetInt64());
        Assert.DoesNotContain("in front of the child", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_without_a_reason_that_says_something_is_refused_where_it_stands()
    {
        await using var host = await WithDadAsync();
        var mark = MarksOf(await host.GetAsync(Path)).Single();

        var refused = await GiveAsync(host, $$"""{ "mark": "{{mark}}", "remove": false, "reason": "x" }""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("decisions[0].reason:", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_an_answer_was_given_is_recorded_by_giving_it()
    {
        await using var host = await WithDadAsync();

        var refused = await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "subjectAccessGiven", "personId": "p-1", "read": 2, "decisions": [] }"""));

        refused.IsProblem(HttpStatusCode.UnprocessableEntity, "act.type: an answer is given by 'POST /cases/{caseId}/people/{personId}/subject-access', which makes it.");
    }

    private static Task<Answer> GiveAsync(ApiHost host, string decisions, string? id = null) =>
        host.PostAsync(Path, $$"""{ "actor": { "id": "sm-1", "role": "serviceManager" }, "sequence": 2, "decisions": [ {{decisions}} ]{{(id is null ? "" : $", \"id\": \"{id}\"")}} }""");

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
