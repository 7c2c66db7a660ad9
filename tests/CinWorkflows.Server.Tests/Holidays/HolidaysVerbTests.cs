using CinWorkflows.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Holidays;

public sealed class HolidaysVerbTests
{
    private static readonly WorkingCalendar Calendar = new(Division.EnglandAndWales);

    /// <summary>A working day that the first meeting's ten working days from today run across.</summary>
    private static readonly DateOnly Inside = Calendar.AddWorkingDays(LondonTime.Today(TimeProvider.System), 4);

    [Fact]
    public async Task Add_MovesTheDatesThatRunAcrossTheDay_WithWhoAndWhy()
    {
        using var data = await DataFolder.CreateAsync("CIN-A", "CIN-B");
        var before = (await data.FirstMeetingAsync("CIN-A")).Duty.Deadline!.Due;

        Assert.Equal(0, await data.AgreedAsync(Change("add")));

        foreach (var caseId in (string[])["CIN-A", "CIN-B"])
        {
            var meeting = await data.FirstMeetingAsync(caseId);
            Assert.Equal(Calendar.AddWorkingDays(before, 1), meeting.Duty.Deadline!.Due);
            Assert.Equal(("bankHolidayChanged", "tm-1"), (meeting.Changes[^1].Cause, meeting.Changes[^1].ActorId));
            Assert.Equal(new BankHolidayChanged(Inside, "State funeral", false, "Proclaimed."), (await data.ActsAsync(caseId))[^1]);
        }

        var entry = Assert.Single(await data.HolidaysInForceAsync());
        Assert.Equal((new HolidayChange(Division.EnglandAndWales, Inside, "State funeral", false), "tm-1", "Proclaimed."), (entry.Change, entry.ActorId, entry.Reason));
    }

    [Fact]
    public async Task Add_ACaseWhoseDatesItDoesNotMove_GetsNoAct()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var (waiting, assessed) = ((await data.ActsAsync("CIN-WAITS")).Count, (await data.ActsAsync("CIN-A")).Count);
        var farAway = Calendar.AddWorkingDays(Inside, 400);

        Assert.Equal(0, await data.AgreedAsync(Change("add", farAway)));
        Assert.Equal(0, await data.AgreedAsync(Change("add", division: "scotland")));

        Assert.Equal((waiting, assessed), ((await data.ActsAsync("CIN-WAITS")).Count, (await data.ActsAsync("CIN-A")).Count));
    }

    [Fact]
    public async Task AddTwice_RecordsOnce_AndAddedAgainAfterAWithdrawalItMovesAgain()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");

        foreach (var verb in (string[])["add", "add", "withdraw", "add"])
        {
            Assert.Equal(0, await data.AgreedAsync(Change(verb)));
        }

        var changes = (await data.ActsAsync("CIN-A")).OfType<BankHolidayChanged>();
        Assert.Equal([false, true, false], changes.Select(change => change.Withdrawn));
        var dates = (await data.FirstMeetingAsync("CIN-A")).Changes.Select(change => change.Due).ToList();
        Assert.Equal([dates[0], dates[1], dates[0], dates[1]], dates);
        Assert.NotEqual(dates[0], dates[1]);
    }

    [Fact]
    public async Task Add_AfterARunThatWroteTheCalendarOnly_BringsItToTheCases()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await using (var live = await data.OpenAsync())
        {
            await live.Services.GetRequiredService<IHolidayBook>().AppendAsync([new(new(Division.EnglandAndWales, Inside, "State funeral", false), DateTimeOffset.UnixEpoch)], 0, default);
        }

        Assert.Equal(0, await data.AgreedAsync(Change("add")));

        Assert.Equal("bankHolidayChanged", (await data.FirstMeetingAsync("CIN-A")).Changes[^1].Cause);
        Assert.Single(await data.HolidaysInForceAsync());
    }

    [Fact]
    public async Task Add_BesideTheService_IsTakenUpByIt()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await using var service = await data.OpenAsync();
        var before = (await DataFolder.FirstMeetingAsync(service, "CIN-A")).Duty.Deadline!.Due;

        Assert.Equal(0, await data.AgreedAsync(Change("add")));
        Assert.Equal(before, (await DataFolder.FirstMeetingAsync(service, "CIN-A")).Duty.Deadline!.Due);
        await service.Services.GetRequiredService<Reconciliation>().RunAsync(TimeSpan.Zero, default);
        await service.SettleAsync(default);

        var meeting = await DataFolder.FirstMeetingAsync(service, "CIN-A");
        Assert.Equal(Calendar.AddWorkingDays(before, 1), meeting.Duty.Deadline!.Due);
        Assert.Equal("bankHolidayChanged", meeting.Changes[^1].Cause);
    }

    [Fact]
    public async Task WhatCannotBe_IsRefused_AndWritesNothing()
    {
        using var data = await DataFolder.CreateAsync();

        Assert.Equal(1, await data.HolidaysAsync(Change("withdraw")));
        Assert.Equal(1, await data.HolidaysAsync(Change("add", new DateOnly(2026, 12, 25))));
        Assert.Equal(1, await data.HolidaysAsync(Change("add", actor: "nobody")));
        Assert.Equal(1, await data.HolidaysAsync(Change("add", actor: "sw-1")));
        Assert.Equal(1, await data.HolidaysAsync(Change("add", division: "atlantis")));
        Assert.Empty(await data.HolidaysKeptAsync());
    }

    /// <summary>N4, N6, N23, N36 and whatever else is counted in working days.</summary>
    [Fact]
    public async Task One_manager_alone_moves_no_limit_however_often_they_ask()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var before = (await data.FirstMeetingAsync("CIN-A")).Duty.Deadline!.Due;

        Assert.Equal(0, await data.HolidaysAsync(Change("add")));
        Assert.Equal(0, await data.HolidaysAsync(Change("add")));

        Assert.Empty(await data.HolidaysInForceAsync());
        Assert.Equal(before, (await data.FirstMeetingAsync("CIN-A")).Duty.Deadline!.Due);
    }

    /// <summary>N4, N6, N23, N36: what was overdue is not made punctual by it.</summary>
    [Fact]
    public async Task A_day_that_has_come_is_made_no_bank_holiday_and_no_working_day_by_however_many()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var today = LondonTime.Today(TimeProvider.System);

        Assert.Equal(1, await data.AgreedAsync(Change("add", Calendar.AddWorkingDays(today, -1))));
        Assert.Equal(1, await data.AgreedAsync(Change("add", Calendar.AddWorkingDays(today, -5))));
        Assert.Equal(1, await data.AgreedAsync(Change("withdraw", new DateOnly(2026, 8, 31))));

        Assert.Empty(await data.HolidaysKeptAsync());
    }

    /// <summary>N6, H5: one authority changes no day of another.</summary>
    [Fact]
    public async Task Two_managers_of_one_authority_move_nothing_in_another_of_the_same_division()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await using (var live = await data.OpenAsync())
        {
            var staff = live.Services.GetRequiredService<IStaffRegister>();
            await staff.SaveTeamAsync(new("team-h", "Hayes", "hillingdon"), default);
            await staff.SaveStaffAsync(new("tm-h", "Hana Example", "hana@example.org", "team-h", [Role.TeamManager]), default);
        }

        Assert.Equal(0, await data.AgreedAsync(Change("add")));
        Assert.Empty(await data.HolidaysInForceAsync());

        Assert.Equal(0, await data.HolidaysAsync(Change("add", actor: "tm-h")));
        Assert.Single(await data.HolidaysInForceAsync());
    }

    [Fact]
    public async Task DryRun_SaysWhatWouldMove_AndWritesNothing()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var before = await data.FirstMeetingAsync("CIN-A");

        var ran = await Cin.RunAsync(["holidays", .. Change("add"), "--dry-run", "--data", data.Settings.DataFolder]);

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal($"{Inside:yyyy-MM-dd} would be a bank holiday in england-and-wales: 2 cases, 3 deadlines moved, 0 refused. Nothing was written.", ran.Lines[^1]);
        Assert.Empty(await data.HolidaysKeptAsync());
        Assert.Equal(before.Changes.Count, (await data.FirstMeetingAsync("CIN-A")).Changes.Count);
    }

    [Fact]
    public async Task BadFile_IsRefusedByEveryVerb_AndLeftAsItIs()
    {
        using var data = await DataFolder.CreateAsync();
        await File.WriteAllTextAsync(data.Settings.HolidaysFile, "[{]");

        Assert.Equal(1, await data.HolidaysAsync(Change("add")));
        Assert.Equal(1, await data.HolidaysAsync("list"));
        Assert.Equal("[{]", await File.ReadAllTextAsync(data.Settings.HolidaysFile));
    }

    private static string[] Change(string verb, DateOnly? day = null, string actor = "tm-1", string division = "england-and-wales") =>
        [verb, $"{day ?? Inside:yyyy-MM-dd}", "State funeral", "--division", division, "--actor", actor, "--reason", "Proclaimed."];
}
