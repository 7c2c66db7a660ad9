using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N62, N8: the meeting after a move is arranged by the rules of the first planning meeting, with the former authority.</summary>
public sealed class MeetingAfterMoveScenarios
{
    private const string Former = "former-1";

    [Fact]
    public async Task N8_nobody_is_invited_before_the_family_was_talked_to_and_nobody_of_whom_was_not_spoken()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();
        var start = At(world.WorkingDayIn(7));
        await world.RefusedAsync(Arranged(start), "type", "N8");

        await world.DoAsync(Discussed(world) with { About = [OrdinaryCast.Mother.Id] });
        await world.RefusedAsync(Arranged(start), "attendees[1]", "N8");

        await world.DoAsync(Discussed(world));
        await world.DoAsync(Arranged(start));
    }

    [Fact]
    public async Task N62_the_former_worker_and_N7_the_parents_are_invited_or_there_is_a_reason()
    {
        await using var world = await ReadyAsync();
        var without = Arranged(At(world.WorkingDayIn(7))) with { Attendees = [OrdinaryCast.Mother.Id] };
        await world.RefusedAsync(without, "leftOutReasons", "N62");
        await world.RefusedAsync(without with { LeftOutReasons = [new(Former, "200 miles away; sends a report.")] }, "leftOutReasons", "N7");

        await world.DoAsync(without with { LeftOutReasons = [new(Former, "200 miles away; sends a report."), .. CaseWorld.LeftOut(OrdinaryCast.Father.Id)] });
    }

    [Theory]
    [InlineData("2026-02-17", "16:00", "N62")]
    [InlineData("2026-01-11", "16:00", "N9")]
    [InlineData("2026-01-12", "03:00", "N9")]
    public async Task N62_N9_one_that_is_late_on_a_day_off_or_at_night_has_a_reason(string day, string time, string clause)
    {
        await using var world = await ReadyAsync();
        var arranged = Arranged(LondonTime.At(CaseWorld.Day(day), TimeOnly.Parse(time)));
        await world.RefusedAsync(arranged, "timeReason", clause);

        await world.DoAsync(arranged with { TimeReason = "The mother asked for it." });
    }

    [Fact]
    public async Task N62_one_that_was_held_without_the_former_worker_is_on_the_record_with_the_rule_that_was_not_kept()
    {
        await using var world = await ReadyAsync();
        var start = At(world.WorkingDayIn(7));
        await world.DoAsync(Arranged(start));
        await world.Host.AdvanceToAsync(start.AddHours(2));

        await world.BreachAsync(new MeetingHeld("after-move", world.Today, [OrdinaryCast.Mother.Id], "The plan goes on."), "attended", "N62");

        await world.NoDutyAsync(DutyKind.HoldTransferMeeting);
    }

    [Fact]
    public async Task N62_one_that_was_held_after_its_last_day_is_a_breach_and_one_without_the_family_leaves_it_owed()
    {
        await using var world = await ReadyAsync();
        var start = At(CaseWorld.Day("2026-02-17"));
        await world.DoAsync(Arranged(start) with { TimeReason = "Nobody was found before." });
        await world.Host.AdvanceToAsync(start.AddHours(2));

        await world.BreachAsync(new MeetingHeld("after-move", world.Today, [Former], "Only we two."), "attended", "N7");

        await world.DutyAsync(DutyKind.HoldTransferMeeting);
        var held = new MeetingHeld(
            "second", world.Today, [OrdinaryCast.Mother.Id, Former], "The plan goes on.", "sw-1", Role.SocialWorker, new(MeetingPurpose.TransferIn, start.AddHours(1), start.AddHours(2)));
        await world.BreachAsync(held, "type", "N62");
        await world.NoDutyAsync(DutyKind.HoldTransferMeeting);
    }

    [Fact]
    public async Task N60_a_refusal_cancels_the_meeting_and_whoever_was_invited_hears_so()
    {
        await using var world = await ReadyAsync();
        await world.DoAsync(Arranged(At(world.WorkingDayIn(7))));

        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold), OrdinaryCast.Manager);

        Assert.Equal(MeetingState.Cancelled, (await world.FileAsync()).Meeting("after-move")!.State);
        Assert.Single(world.SentTo("alex"), message => message.Kind == MessageKind.Cancellation);
        Assert.Single(world.SentTo("ash@"), message => message.Kind == MessageKind.Cancellation);
        await world.NoDutyAsync(DutyKind.RearrangeMeeting);
    }

    /// <summary>The mother, the father, the school and the former worker were talked about with the mother.</summary>
    internal static AttendeesDiscussed Discussed(CaseWorld world) => new(
        world.Today,
        [OrdinaryCast.Mother.Id],
        ChildAttends: false,
        "Too young.",
        [OrdinaryCast.Mother.Id, OrdinaryCast.Father.Id, OrdinaryCast.School.Id, Former],
        CaseWorld.LeftOut(OrdinaryCast.Father.Id));

    internal static MeetingArranged Arranged(DateTimeOffset start) => new(
        "after-move",
        MeetingPurpose.TransferIn,
        start,
        start.AddHours(1),
        new("Town Hall", "Bus", "None needed", "After school"),
        "sw-1",
        Role.SocialWorker,
        [OrdinaryCast.Mother.Id, Former])
    {
        LeftOutReasons = CaseWorld.LeftOut(OrdinaryCast.Father.Id),
    };

    private static DateTimeOffset At(DateOnly day) => LondonTime.At(day, new(16, 0));

    private static async Task<CaseWorld> ReadyAsync()
    {
        var world = await TransferInScenarios.ReceivedAsync();
        await world.DoAsync(Discussed(world));
        return world;
    }
}
