using System.Net;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Tests.Access;
using CinWorkflows.Web.Tests.NeedToKnow;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Retention;

/// <summary>From what is due to the certificate, as the data protection officers of an authority go through it.</summary>
public sealed class RetentionEndpointTests(PlayedTenant tenant) : IClassFixture<PlayedTenant>
{
    private const string Case = "C-team";

    [Fact]
    public async Task What_is_due_is_held_proposed_confirmed_by_another_destroyed_and_certified()
    {
        await using var world = await EndedLongAgoAsync();
        var (first, second) = (tenant.Person("dpo-1", "DataProtectionOfficer"), tenant.Person("dpo-2", "DataProtectionOfficer"));

        Assert.Equal(1, (await GetAsync(world, first, "/attention")).Json.GetProperty("dueForDestruction").GetInt32());
        var due = Assert.Single((await GetAsync(world, first, "/retention?dueBy=2026-03-10")).Json.GetProperty("cases").EnumerateArray());
        Assert.Equal((Case, "2003-01-01", "opened-in-error", true), (due.GetProperty("caseId").GetString(), due.GetProperty("keptUntil").GetString(), due.GetProperty("line").GetString(), due.GetProperty("isDue").GetBoolean()));

        var held = await PostAsync(world, first, $"/cases/{Case}/legal-hold", """{ "reason": "A court has asked for the file." }""");
        Assert.True(held.Status == HttpStatusCode.OK, held.Text);
        (await PostAsync(world, first, $"/cases/{Case}/legal-hold", """{ "reason": "A court has asked for the file." }""")).IsProblem(HttpStatusCode.UnprocessableEntity, "caseId: a legal hold stands on it already.");
        (await PostAsync(world, first, "/retention/destructions", Proposal)).IsProblem(HttpStatusCode.UnprocessableEntity, "cases[0]: a legal hold stands since 2026-03-10 (number 1); lift it first, where its reason is gone.");
        Assert.Equal(0, (await GetAsync(world, first, "/attention")).Json.GetProperty("dueForDestruction").GetInt32());
        (await PostAsync(world, first, $"/cases/{Case}/legal-hold/lift", """{ "reason": "Alex has grown up." }""")).IsProblem(HttpStatusCode.UnprocessableEntity, "reason: 'Alex' is part of a name on the case. The reason stays for good: say it without names.");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(world, first, $"/cases/{Case}/legal-hold/lift", """{ "reason": "The court has given it back." }""")).Status);

        var proposed = await PostAsync(world, first, "/retention/destructions", Proposal);
        Assert.True(proposed.Status == HttpStatusCode.OK, proposed.Text);
        (await PostAsync(world, first, "/retention/destructions/1/confirm", "")).IsProblem(HttpStatusCode.UnprocessableEntity, "number: you proposed it; somebody else who may, confirms it.");
        var confirmed = await PostAsync(world, second, "/retention/destructions/1/confirm", "");
        Assert.True(confirmed.Status == HttpStatusCode.OK, confirmed.Text);

        var certificate = await GetAsync(world, first, "/retention/destructions/1");
        Assert.Equal(("finished", "dpo-1", "dpo-2"), (certificate.Json.GetProperty("state").GetString(), certificate.Json.GetProperty("proposedBy").GetString(), certificate.Json.GetProperty("confirmedBy").GetString()));
        Assert.DoesNotContain("Alex", certificate.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("child-", certificate.Text, StringComparison.Ordinal);
        Assert.NotEmpty(certificate.Json.GetProperty("seal").GetString()!);
        var paper = await world.Host.SendAsync(HttpMethod.Get, "/retention/destructions/1", null, ("Authorization", $"Bearer {first}"), ("Accept", "application/pdf"));
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (paper.Status, paper.MediaType));
        Assert.StartsWith("%PDF-", paper.Text, StringComparison.Ordinal);

        Assert.False(await world.Get<IDocumentStore>().ExistsAsync(new(Case, "doc-1"), default));
        (await GetAsync(world, world.Token(AccessRole.Manager), $"/cases/{Case}")).IsProblem(HttpStatusCode.Gone, "caseId: the case was destroyed on 2026-03-10, when its time was over. The data protection officer has the certificate, number 1.");
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(world, tenant.Person("sw-far", "Worker"), $"/cases/{Case}")).Status);
        Assert.Contains(await world.Get<IAccessLog>().ReadAsync(new() { By = "dpo-1" }, Reader.Service, default), entry => entry.Door == "readRetention" && entry.Cases.Contains(Case));
    }

    [Fact]
    public async Task A_document_of_another_child_is_erased_for_good_and_everybody_on_the_case_sees_that_it_was()
    {
        await using var world = await EndedLongAgoAsync();
        var (officer, manager, path) = (tenant.Person("dpo-1", "DataProtectionOfficer"), world.Token(AccessRole.Manager), $"/cases/{Case}/documents/doc-1");
        const string Reason = "It is about another family and was attached by mistake.";
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(world, manager, path)).Status);

        await PostAsync(world, officer, $"/cases/{Case}/legal-hold", """{ "reason": "A court has asked for the file." }""");
        (await PostAsync(world, officer, $"{path}/erasure", $$"""{ "reason": "{{Reason}}" }""")).IsProblem(HttpStatusCode.UnprocessableEntity, "caseId: a legal hold stands on it; lift it first, where its reason is gone.");
        await PostAsync(world, officer, $"/cases/{Case}/legal-hold/lift", """{ "reason": "The court has given it back." }""");
        (await PostAsync(world, officer, $"{path}/erasure", """{ "reason": "Alex has grown up." }""")).IsProblem(HttpStatusCode.UnprocessableEntity, "reason: 'Alex' is part of a name on the case. The reason stays for good: say it without names.");
        (await PostAsync(world, officer, $"/cases/{Case}/documents/doc-9/erasure", $$"""{ "reason": "{{Reason}}" }""")).IsProblem(HttpStatusCode.NotFound, "documentId: the case has no document 'doc-9'.");

        foreach (var _ in (int[])[1, 2])
        {
            var erased = await PostAsync(world, officer, $"{path}/erasure", $$"""{ "reason": "{{Reason}}" }""");
            Assert.True(erased.Status == HttpStatusCode.OK, erased.Text);
            Assert.Equal(("doc-1", "dpo-1", Reason), (erased.Json.GetProperty("documentId").GetString(), erased.Json.GetProperty("by").GetString(), erased.Json.GetProperty("reason").GetString()));
        }

        Assert.False(await world.Get<IDocumentStore>().ExistsAsync(new(Case, "doc-1"), default));
        (await GetAsync(world, manager, path)).IsProblem(HttpStatusCode.Gone, $"documentId: the data protection officer erased it on 2026-03-10: {Reason}");
        Assert.Equal(Reason, Assert.Single((await GetAsync(world, manager, $"/cases/{Case}/documents")).Json.EnumerateArray()).GetProperty("erasedBecause").GetString());
        Assert.Contains(await world.Get<IAccessLog>().ReadAsync(new() { By = "dpo-1" }, Reader.Service, default), entry => entry.Door == "eraseDocument" && entry.Cases.Contains(Case));
    }

    [Fact]
    public async Task A_reason_that_says_nothing_is_refused_and_a_number_that_is_none_is_not_found()
    {
        await using var world = await EndedLongAgoAsync();
        var officer = tenant.Person("dpo-1", "DataProtectionOfficer");

        (await PostAsync(world, officer, $"/cases/{Case}/legal-hold", """{ "reason": "" }""")).IsProblem(HttpStatusCode.UnprocessableEntity, "reason: the reason is missing.");
        (await PostAsync(world, officer, "/retention/destructions", """{ "cases": [], "reason": "It is time." }""")).IsProblem(HttpStatusCode.UnprocessableEntity, "cases: 1 to 100 cases are named, each once.");
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(world, officer, "/retention/destructions/first")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(world, officer, "/retention?dueBy=tomorrow")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(world, officer, "/retention/destructions", Proposal)).Status);
        Assert.Equal("withdrawn", (await PostAsync(world, officer, "/retention/destructions/1/withdraw", "")).Json.GetProperty("state").GetString());
        Assert.Single((await GetAsync(world, officer, "/retention/destructions")).Json.GetProperty("destructions").EnumerateArray());
    }

    /// <summary>An answer to somebody who asked for their data is known by these names in the access log.</summary>
    [Fact]
    public async Task The_endpoints_by_which_an_answer_is_begun_and_given_are_called_what_the_obstacles_call_them()
    {
        await using var host = await ApiHost.StartAsync();
        var names = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName);

        Assert.Superset(new HashSet<string?> { DestructionObstacles.AnswerBegun, DestructionObstacles.AnswerGiven }, names.ToHashSet());
    }

    private const string Proposal = $$"""{ "cases": ["{{Case}}"], "reason": "The time of the schedule is over." }""";

    private static Task<Answer> GetAsync(TwoAuthorities world, string token, string path) => world.SendAsync(HttpMethod.Get, path, token, null, null);

    private static Task<Answer> PostAsync(TwoAuthorities world, string token, string path, string body) => world.SendAsync(HttpMethod.Post, path, token, body, null);

    /// <summary>A world with one case that ended on 1 January 2000, opened by mistake, of which nothing is under way.</summary>
    private async Task<TwoAuthorities> EndedLongAgoAsync()
    {
        var world = await TwoAuthorities.StartAsync(tenant);
        world.Host.NoCalendarNeedsAttention();
        foreach (var officer in new[] { "dpo-1", "dpo-2" })
        {
            await world.Get<IStaffRegister>().SaveStaffAsync(new(officer, "Robin Example", $"{officer}@example.org", "team-1", []) { Arrangements = new() { DataProtectionOfficer = true } }, default);
        }

        await world.Get<IStaffRegister>().SaveStaffAsync(new("sw-far", "Robin Example", "far@example.org", "team-9", [Role.SocialWorker]), default);
        var file = (await world.Get<IActStore>().FindAsync(Case, default))!.File;
        var (sequence, actor) = (file.Sequence + 1, new Actor("sw-9", Role.SocialWorker));
        var after = file with { Sequence = sequence, TransfersOut = [], Ending = new(new(2000, 1, 1), EndingReason.OpenedInError, null, "RC9") };
        await world.Get<IActStore>().AppendAsync(new(Case, sequence, Guid.NewGuid(), actor, ApiHost.Now, ApiHost.Now, file.Pack, new CaseOpenedInError("Another child.")), after, default);
        await world.Get<ICaseRecord>().PublishAsync(new(Case, sequence, ApiHost.Now, [], [.. TwoAuthorities.RolesOf.Keys.Select(role => TwoAuthorities.DutyOf(role).Key)]), default);
        return world;
    }
}
