using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

/// <summary>Whatever goes wrong at whichever request, a meeting stands once and each attendee is told once of each change.</summary>
public sealed class CalendarFaultTests : GraphTest
{
    /// <summary>More requests than any of the steps makes.</summary>
    private const int Requests = 5;
    private const int MostCalls = 60;

    [Theory]
    [InlineData(FaultKind.Throttled, false)]
    [InlineData(FaultKind.Unavailable, false)]
    [InlineData(FaultKind.TimeoutBefore, false)]
    [InlineData(FaultKind.TimeoutAfter, false)]
    [InlineData(FaultKind.DroppedBefore, false)]
    [InlineData(FaultKind.DroppedAfter, false)]
    [InlineData(FaultKind.SilentBefore, false)]
    [InlineData(FaultKind.SilentAfter, false)]
    [InlineData(FaultKind.TimeoutAfter, true)]
    [InlineData(FaultKind.DroppedAfter, true)]
    [InlineData(FaultKind.Throttled, true)]
    public async Task Meeting_WithOneFaultAtAnyRequestOfEachStep_IsPutMovedChangedAndWithdrawnOnce(FaultKind kind, bool forgetsIds)
    {
        var calendar = await WarmAsync();
        for (var request = 0; request < Requests; request++)
        {
            var first = Meetings.Review with { Key = $"case-41/{kind}/{request}", Subject = $"{kind} {request}" };
            var moved = first with { Revision = 1, StartsAt = Meetings.Moved.StartsAt, EndsAt = Meetings.Moved.EndsAt };
            var fewer = moved with { Revision = 2, Attendees = [new("Head", Meetings.School)] };

            await SettleAsync(request, kind, forgetsIds, id => calendar.PutAsync(first, id, CancellationToken.None), CalendarState.Placed);
            AssertMailed(first, ("request", Meetings.School), ("request", Meetings.Health));

            await SettleAsync(request, kind, forgetsIds, id => calendar.PutAsync(moved, id, CancellationToken.None), CalendarState.Placed);
            AssertMailed(first, ("request", Meetings.School), ("request", Meetings.Health), ("update", Meetings.School), ("update", Meetings.Health));
            Assert.Equal(moved.StartsAt, Assert.Single(ChairMailbox.Calendar.Events, shown => shown.Key == first.Key).StartsAt);

            await SettleAsync(request, kind, forgetsIds, id => calendar.PutAsync(fewer, id, CancellationToken.None), CalendarState.Placed);
            AssertMailed(
                first,
                ("request", Meetings.School),
                ("request", Meetings.Health),
                ("update", Meetings.School),
                ("update", Meetings.Health),
                ("cancel", Meetings.Health));

            await SettleAsync(request, kind, forgetsIds, id => calendar.WithdrawAsync(fewer, id, "Off.", CancellationToken.None), CalendarState.Withdrawn);
            Assert.DoesNotContain(ChairMailbox.Calendar.Events, shown => shown.Key == first.Key);
            Assert.Single(ChairMailbox.Calendar.Invitations, mailed => mailed.Subject == first.Subject && mailed is { Kind: "cancel", Attendee: Meetings.School });
        }
    }

    [Fact]
    public async Task Meetings_WithAFifthOfAllRequestsFailing_StandOnceEach()
    {
        var calendar = await WarmAsync();
        StandIn.Faults.Share(seed: 5, rate: 0.2);
        var keys = Enumerable.Range(0, 60).Select(number => $"case-{number}/review").ToList();

        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (key, _) =>
            await SettleAsync(id => calendar.PutAsync(Meetings.Review with { Key = key }, id, CancellationToken.None), CalendarState.Placed, forgetsIds: false));

        Assert.True(StandIn.Faults.Injected > 15, "Too few requests failed for this to say anything.");
        Assert.Equal(keys.Order(StringComparer.Ordinal), ChairMailbox.Calendar.Events.Select(shown => shown.Key!).Order(StringComparer.Ordinal));
        Assert.Equal(2 * keys.Count, ChairMailbox.Calendar.Invitations.Count);
    }

    /// <summary>The first call loads the SDK, which takes longer than the short time limit that silence is tested with.</summary>
    private async Task<IMeetingCalendar> WarmAsync()
    {
        var warm = Meetings.Review with { Key = "warm", Mailbox = Team };
        await Graph.Calendar.PutAsync(warm, null, CancellationToken.None);
        await Graph.Calendar.PutAsync(warm with { Revision = 1, Subject = "Warm" }, null, CancellationToken.None);
        return Open(Settings with { Timeout = TimeSpan.FromMilliseconds(700) }).Calendar;
    }

    private async Task SettleAsync(int request, FaultKind kind, bool forgetsIds, Func<string?, Task<CalendarReceipt>> attempt, CalendarState wanted)
    {
        StandIn.Faults.At(request, kind);
        await SettleAsync(attempt, wanted, forgetsIds);
        StandIn.Faults.Clear();
    }

    private async Task SettleAsync(Func<string?, Task<CalendarReceipt>> attempt, CalendarState wanted, bool forgetsIds)
    {
        string? eventId = null;
        for (var call = 0; call < MostCalls; call++)
        {
            var receipt = await attempt(eventId);
            if (receipt.State != CalendarState.Pending)
            {
                Assert.Equal((wanted, null), (receipt.State, receipt.Problem));
                return;
            }

            // What is asked before the wait is over is not asked of the service.
            Time.Advance(receipt.After ?? TimeSpan.Zero);
            eventId = forgetsIds ? null : receipt.EventId ?? eventId;
        }

        Assert.Fail($"Not settled after {MostCalls} calls.");
    }

    private void AssertMailed(CalendarMeeting meeting, params (string Kind, string Attendee)[] expected) => Assert.Equal(
        expected,
        ChairMailbox.Calendar.Invitations.Where(mailed => mailed.Subject == meeting.Subject).Select(mailed => (mailed.Kind, mailed.Attendee)));
}
