using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Calendar.Times;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

public sealed class AvailabilityTests : GraphTest
{
    private static readonly DateTimeOffset Monday = new(2026, 7, 6, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Times_AreToldByWhatTheyMean()
    {
        ChairMailbox.Calendar.Schedule.Add("busy", Monday.AddHours(9), Monday.AddHours(10));
        ChairMailbox.Calendar.Schedule.Add("free", Monday.AddHours(10), Monday.AddHours(11));
        ChairMailbox.Calendar.Schedule.Add("tentative", Monday.AddHours(11), Monday.AddHours(12));
        ChairMailbox.Calendar.Schedule.Add("oof", Monday.AddHours(12), Monday.AddHours(13));
        ChairMailbox.Calendar.Schedule.Add("workingElsewhere", Monday.AddHours(13), Monday.AddHours(14));

        var availability = Assert.Single(await AskAsync([Chair], days: 1));

        Assert.Equal(
            [
                new(Monday.AddHours(9), Monday.AddHours(10)),
                new(Monday.AddHours(11), Monday.AddHours(12), Tentative: true),
                new(Monday.AddHours(12), Monday.AddHours(13), Elsewhere: true),
                new(Monday.AddHours(13), Monday.AddHours(14), Elsewhere: true),
            ],
            availability.Busy);
        Assert.Null(availability.Problem);
        Assert.Equal((new TimeOnly(9, 0), new TimeOnly(17, 30)), (availability.Hours!.Starts, availability.Hours.Ends));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], availability.Hours.Days);
    }

    [Fact]
    public async Task Hours_ByAnotherClock_AreNotKnown()
    {
        ChairMailbox.Calendar.Schedule.WorkingZone = "Pacific Standard Time";

        Assert.Null(Assert.Single(await AskAsync([Chair], days: 1)).Hours);
    }

    [Fact]
    public async Task Question_LargerThanTheServiceAllows_IsSplitAndPutTogether()
    {
        var addresses = Enumerable.Range(0, 45).Select(number => $"worker-{number}@council.example").ToList();
        addresses.ForEach(address => Tenant.Mailbox(address).Calendar.Schedule.Add("busy", Monday.AddDays(100), Monday.AddDays(100).AddHours(1)));
        Tenant.Mailbox(addresses[0]).Calendar.Schedule.Add("oof", Monday.AddDays(60), Monday.AddDays(64));

        var availability = await AskAsync(addresses, days: 130);

        Assert.Equal(addresses, availability.Select(one => one.Address));
        Assert.All(availability, one => Assert.Null(one.Problem));
        Assert.All(availability.Skip(1), one => Assert.Equal(Monday.AddDays(100), Assert.Single(one.Busy).From));
        Assert.Equal(2, availability[0].Busy.Count);
        Assert.Equal(9, StandIn.Log.Count(call => call.EndsWith("getSchedule", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Address_ThatIsUnknown_HoldsUpNobodyElse()
    {
        var availability = await AskAsync([Chair, "nobody@elsewhere.example"], days: 1);

        Assert.Null(availability[0].Problem);
        Assert.Equal("ErrorMailRecipientNotFound", availability[1].Problem);
    }

    [Fact]
    public async Task Service_OutOfReach_IsSaidForEach()
    {
        await AskAsync([Chair], days: 1);
        StandIn.Faults.At(0, FaultKind.Unavailable);

        Assert.All(await AskAsync([Chair, Team], days: 1), one => Assert.Equal("503 ServiceUnavailable", one.Problem));
    }

    private Task<IReadOnlyList<Availability>> AskAsync(IReadOnlyList<string> addresses, int days) =>
        Graph.Calendar.AvailabilityAsync(new(Chair, addresses, Monday, Monday.AddDays(days)), CancellationToken.None);
}
