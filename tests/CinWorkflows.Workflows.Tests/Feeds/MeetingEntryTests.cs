using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Feeds;

namespace CinWorkflows.Workflows.Tests.Feeds;

public sealed class MeetingEntryTests
{
    private static readonly DateTimeOffset Tomorrow = Example.Now.AddDays(1);

    [Fact]
    public void A_meeting_is_that_of_its_invitations()
    {
        var meeting = Example.Meeting(Tomorrow);

        var entry = MeetingEntry.Of(meeting, Example.Page())!;

        Assert.Equal(("CIN-1-m1@cinworkflows", 2, Example.OpenedAt), (entry.Uid, entry.Sequence, entry.RevisedAt));
        Assert.Equal((Tomorrow, Tomorrow.AddHours(1), "Family Centre, Room 2"), (entry.StartsAt, entry.EndsAt, entry.Location));
        Assert.Equal(("Meeting (ref CIN-1)", true, false, false), (entry.Summary, entry.Busy, entry.Cancelled, entry.WholeDays));
        Assert.StartsWith("You chair the first ", entry.Description, StringComparison.Ordinal);
        Assert.EndsWith("Open the case: https://cin.example/cases/CIN-1", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_holds_the_case_and_does_not_chair_is_not_told_that_they_chair() =>
        Assert.DoesNotContain("You chair", MeetingEntry.Of(Example.Meeting(Tomorrow) with { ChairId = "tm-1" }, Example.Page())!.Description, StringComparison.Ordinal);

    [Fact]
    public void A_cancelled_meeting_is_shown_as_such_until_its_time_has_passed()
    {
        var meeting = Example.Meeting(Tomorrow, MeetingState.Cancelled);

        var entry = MeetingEntry.Of(meeting, Example.Page())!;

        Assert.Equal((true, false, 2), (entry.Cancelled, entry.Busy, entry.Sequence));
        Assert.NotNull(MeetingEntry.Of(meeting, Example.Page(Tomorrow.AddMinutes(59))));
        Assert.Null(MeetingEntry.Of(meeting, Example.Page(Tomorrow.AddHours(1))));
    }

    [Fact]
    public void A_meeting_of_a_case_that_has_ended_is_cancelled_as_its_withdrawal_says()
    {
        var entry = MeetingEntry.Of(Example.Meeting(Tomorrow) with { CaseEndedAt = Example.Now }, Example.Page())!;

        Assert.Equal((true, 3, Example.Now), (entry.Cancelled, entry.Sequence, entry.RevisedAt));
    }

    [Fact]
    public void A_meeting_that_was_held_stays_as_it_was()
    {
        var entry = MeetingEntry.Of(Example.Meeting(Example.Now.AddDays(-3), MeetingState.Held) with { CaseEndedAt = Example.Now }, Example.Page())!;

        Assert.Equal((false, true, 2), (entry.Cancelled, entry.Busy, entry.Sequence));
        Assert.DoesNotContain("record who came", entry.Description, StringComparison.Ordinal);
    }
}
