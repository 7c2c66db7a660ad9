using System.Net;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace CinWorkflows.Web.Tests.Holidays;

public sealed class HolidayTests
{
    private static readonly HolidayChange Funeral = new(Division.EnglandAndWales, new(2026, 6, 15), "State funeral", Withdrawn: false);

    [Fact]
    public async Task BroughtIn_ItIsListed_WithWhoAndWhy_AndCountedBy()
    {
        await using var host = await StartAsync();

        var first = await host.PostAsync("/holidays", Request(actor: "sm-2"));
        Assert.Equal((HttpStatusCode.OK, true), (first.Status, first.Json.GetProperty("waitsFor").GetString()!.StartsWith("Nothing has changed yet.", StringComparison.Ordinal)));

        var answer = await host.PostAsync("/holidays", Request());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(answer.Json.GetProperty("known").GetBoolean());
        Assert.Equal([new HolidayEntry(Funeral, ApiHost.Now, "sm-2", "Proclaimed.") { Proposed = true }, new HolidayEntry(Funeral, ApiHost.Now, "sm-1", "Proclaimed.")], await BookOf(host).ReadAsync(default));
        var listed = (await host.GetAsync("/holidays")).Json.EnumerateArray().Single(entry => !entry.GetProperty("proposed").GetBoolean());
        Assert.Equal(("2026-06-15", "englandAndWales", "sm-1"), (listed.GetProperty("date").GetString(), listed.GetProperty("division").GetString(), listed.GetProperty("actorId").GetString()));
        var changes = host.Services.GetRequiredService<IHolidayChanges>();
        await changes.RefreshAsync(default);
        Assert.Equal([Funeral], changes.Current);
    }

    [Fact]
    public async Task BroughtInTwice_ItIsKnown_AndAddsNothing()
    {
        await using var host = await StartAsync();
        await host.PostAsync("/holidays", Request(actor: "sm-2"));
        await host.PostAsync("/holidays", Request());

        var again = await host.PostAsync("/holidays", Request());

        Assert.True(again.Json.GetProperty("known").GetBoolean());
        Assert.Equal(2, await BookOf(host).CountAsync(default));
    }

    [Fact]
    public async Task TwoAtOnce_NeitherIsLost()
    {
        await using var host = await StartAsync();

        await Task.WhenAll(Enumerable.Range(15, 8).Select(day => Task.Run(() => host.PostAsync("/holidays", Request($"2026-06-{day}")))));

        // 20 and 21 June are a weekend, on which a holiday can be proclaimed as well.
        Assert.Equal(Enumerable.Range(15, 8), (await BookOf(host).ReadAsync(default)).Select(entry => entry.Change.Date.Day).Order());
    }

    [Fact]
    public async Task DryRun_WritesNothing()
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync("/holidays", Request(more: ", \"dryRun\": true"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(0, await BookOf(host).CountAsync(default));
    }

    [Theory]
    [InlineData("2026-12-25", "sm-1", "serviceManager", "State funeral", "date: 2026-12-25 is a bank holiday already (Christmas Day) in england-and-wales; nothing was changed.")]
    [InlineData("2026-01-14", "sm-1", "serviceManager", "State funeral", "date: 2026-01-14 has come: people worked by the calendar as it was, and what was due by it, or is overdue, stays so. Where a limit was missed because of that day, a manager says so in the answer to the breach.")]
    [InlineData("2026-06-15", "sm-1", "serviceManager", " ", "title: the holiday's name is missing.")]
    [InlineData("2026-06-15", "nobody", "serviceManager", "State funeral", "actor.id: 'nobody' is not in the staff directory; add them first (PUT /staff/nobody).")]
    [InlineData("2026-06-15", "sw-1", "socialWorker", "State funeral", "actor.role: a bank holiday is brought in by the service manager or team manager; 'sw-1' acts as social worker.")]
    public async Task WhatCannotBe_IsRefused_AndWritesNothing(string date, string actor, string role, string title, string error)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync("/holidays", Request(date, actor, role, title));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, error);
        Assert.Equal(0, await BookOf(host).CountAsync(default));
    }

    [Fact]
    public async Task WhatDoesNotFit_IsNamedFieldByField()
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync("/holidays", Request("15 June").Replace("englandAndWales", "atlantis", StringComparison.Ordinal));

        answer.IsProblem(
            HttpStatusCode.BadRequest,
            "division: 'atlantis' is not known. Give one of englandAndWales, scotland, northernIreland.",
            "date: a date such as '2026-03-02' is expected.");
    }

    private static async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync();
        host.Directory.Setup(directory => directory.FindAsync("sm-2", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StaffMember("sm-2", "Mia Example", "mia@example.org", "team-1", [Role.ServiceManager]));
        return host;
    }

    private static IHolidayBook BookOf(ApiHost host) => host.Services.GetRequiredService<IHolidayBook>();

    private static string Request(string date = "2026-06-15", string actor = "sm-1", string role = "serviceManager", string title = "State funeral", string more = "") =>
        $$"""{ "actor": { "id": "{{actor}}", "role": "{{role}}" }, "division": "englandAndWales", "date": "{{date}}", "title": "{{title}}", "withdrawn": false, "reason": "Proclaimed."{{more}} }""";
}
