using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Holidays;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Holidays;

public sealed class HolidayScenarios
{
    private const string Inside = "2026-01-14";

    private readonly Proclamations _proclamations = new();

    [Fact]
    public async Task A_new_bank_holiday_moves_the_limit_that_it_lies_in_with_who_and_why_on_the_case()
    {
        await using var world = await AssessingAsync();
        await world.GoToAsync("2026-01-06");

        await ChangeAsync(world, Inside, withdrawn: false);

        var view = await FirstMeetingAsync(world);
        Assert.Equal(CaseWorld.Day("2026-01-20"), view.Duty.Deadline!.Due);
        Assert.Contains("State funeral", view.Duty.Deadline.Explain());
        Assert.Equal(("bankHolidayChanged", "tm-1"), (view.Changes[^1].Cause, view.Changes[^1].ActorId));
        var act = (await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default))[^1].Act;
        Assert.Equal(new BankHolidayChanged(CaseWorld.Day(Inside), "State funeral", false, "Announced today."), act);
    }

    [Fact]
    public async Task Withdrawn_again_it_moves_the_limit_back()
    {
        await using var world = await AssessingAsync();
        await ChangeAsync(world, Inside, withdrawn: false);

        await ChangeAsync(world, Inside, withdrawn: true);

        var view = await FirstMeetingAsync(world);
        Assert.Equal(
            [CaseWorld.Day("2026-01-19"), CaseWorld.Day("2026-01-20"), CaseWorld.Day("2026-01-19")],
            view.Changes.Select(change => change.Due!.Value));
        Assert.Equal("bankHolidayChanged", view.Changes[^1].Cause);
    }

    [Theory]
    [InlineData("2026-01-20")]
    [InlineData("2026-01-05")]
    [InlineData("2026-01-10")]
    public async Task A_day_outside_the_count_moves_no_first_meeting(string day)
    {
        await using var world = await AssessingAsync();
        var before = await FirstMeetingAsync(world);

        _proclamations.Change(day, withdrawn: false);

        Assert.DoesNotContain(await MovedAsync(world), moved => moved.After.Kind == DutyKind.HoldFirstPlanningMeeting);
        Assert.Equal(CaseWorld.Day("2026-01-19"), before.Duty.Deadline!.Due);
    }

    [Fact]
    public async Task A_day_inside_the_count_moves_the_first_meeting_and_says_from_when_to_when()
    {
        await using var world = await AssessingAsync();

        _proclamations.Change(Inside, withdrawn: false);

        var moved = Assert.Single(await MovedAsync(world), moved => moved.After.Kind == DutyKind.HoldFirstPlanningMeeting);
        Assert.Equal((CaseWorld.Day("2026-01-19"), CaseWorld.Day("2026-01-20")), (moved.Before.Deadline!.Due, moved.After.Deadline!.Due));
    }

    [Fact]
    public async Task The_reminders_follow_the_new_day_and_none_of_the_old_one_follows()
    {
        await using var world = await AssessingAsync();
        await world.GoToAsync("2026-01-06");
        await ChangeAsync(world, Inside, withdrawn: false);

        await world.GoToAsync("2026-01-22", "08:00");

        Assert.Equal(
            ["due-5@2026-01-20", "due-2@2026-01-20", "due@2026-01-20", "late-1-manager@2026-01-20", "late-1-owner@2026-01-20"],
            await world.NoticesAsync(DutyKind.HoldFirstPlanningMeeting));
    }

    [Fact]
    public async Task Whoever_was_reminded_of_the_old_day_is_told_the_new_one_once()
    {
        await using var world = await AssessingAsync();
        await world.GoToAsync("2026-01-13");

        await ChangeAsync(world, Inside, withdrawn: false);
        await ChangeAsync(world, Inside, withdrawn: false);
        await world.GoToAsync("2026-01-19");

        Assert.Equal(
            ["due-5@2026-01-19", "due-5@2026-01-20", "due-2@2026-01-20"],
            await world.NoticesAsync(DutyKind.HoldFirstPlanningMeeting));
        Assert.Equal(world.Sent.Count, world.Sent.DistinctBy(message => message.Key).Count());
    }

    [Fact]
    public async Task An_act_that_contradicts_the_calendar_or_comes_from_a_worker_is_refused()
    {
        await using var world = await AssessingAsync();

        await world.RefusedAsync(Act(Inside, withdrawn: false), "date", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(Act("2026-12-25", withdrawn: true), "date", actor: OrdinaryCast.Manager);
        _proclamations.Change(Inside, withdrawn: false);
        await world.RefusedAsync(Act(Inside, withdrawn: false), "actor.role", actor: OrdinaryCast.Worker);
        await world.RefusedAsync(Act(Inside, withdrawn: false) with { Reason = " " }, "reason", actor: OrdinaryCast.Manager);
    }

    private static BankHolidayChanged Act(string day, bool withdrawn) => new(CaseWorld.Day(day), "State funeral", withdrawn, "Announced today.");

    private async Task<CaseWorld> AssessingAsync()
    {
        var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", services => services.AddSingleton<IHolidayChanges>(_proclamations));
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        return world;
    }

    private Task ChangeAsync(CaseWorld world, string day, bool withdrawn)
    {
        _proclamations.Change(day, withdrawn);
        return world.DoAsync(Act(day, withdrawn), OrdinaryCast.Manager);
    }

    private static async Task<DutyView> FirstMeetingAsync(CaseWorld world) =>
        (await world.ViewAsync()).Duties.Single(view => view.Duty.Kind == DutyKind.HoldFirstPlanningMeeting);

    private async Task<IReadOnlyList<MovedDuty>> MovedAsync(CaseWorld world)
    {
        var sheet = await world.Host.Services.GetRequiredService<ICaseRecord>().ReadAsync(CaseWorld.CaseId, default);
        var authority = world.Pack.Authority;
        return MovedDuty.Of(
            sheet,
            world.Pack,
            new(authority.Division, authority.ClosureDays),
            new(authority.Division, authority.ClosureDays, _proclamations.Current));
    }
}
