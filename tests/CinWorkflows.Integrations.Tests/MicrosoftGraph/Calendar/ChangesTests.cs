using CinWorkflows.StandIns.MicrosoftGraph.Faults;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Calendar;

public sealed class ChangesTests : GraphTest
{
    private static readonly CalendarWatch Summer = new(Chair, new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero), Token: null);

    [Fact]
    public async Task First_ReadsEverythingInTheWindow()
    {
        var placed = await PutAsync();
        ChairMailbox.Calendar.AddAppointment(Summer.From.AddDays(100), Summer.From.AddDays(101));

        var changes = await ReadAsync(Summer);

        var entry = Assert.Single(changes.Present);
        Assert.True(changes.Everything, "The first answer is not said to be everything.");
        Assert.Equal((placed, Meetings.Review.StartsAt, Meetings.Review.EndsAt), (entry.EventId, entry.StartsAt, entry.EndsAt));
    }

    [Fact]
    public async Task Next_ReadsOnlyWhatChangedSince()
    {
        var placed = await PutAsync();
        var before = await ReadAsync(Summer);
        Assert.Empty((await ReadAsync(Summer with { Token = before.Token })).Present);
        ChairMailbox.Calendar.Respond(placed, Meetings.School, "declined");

        var changes = await ReadAsync(Summer with { Token = before.Token });

        Assert.False(changes.Everything, "What changed is said to be everything.");
        Assert.Contains(new(Meetings.School, CalendarAnswer.Declined), Assert.Single(changes.Present).Answers);
    }

    [Fact]
    public async Task Meeting_DeletedInOutlook_IsRemoved()
    {
        var placed = await PutAsync();
        var before = await ReadAsync(Summer);
        ChairMailbox.Calendar.Delete(placed);

        var changes = await ReadAsync(Summer with { Token = before.Token });

        Assert.Equal([placed], changes.Removed);
        Assert.Empty(changes.Present);
    }

    [Fact]
    public async Task Calendar_OfManyEntries_IsReadToItsLastPage()
    {
        for (var hour = 0; hour < 250; hour++)
        {
            ChairMailbox.Calendar.AddAppointment(Summer.From.AddHours(hour), Summer.From.AddHours(hour + 1));
        }

        Assert.Equal(250, (await ReadAsync(Summer)).Present.Count);
        Assert.Equal(3, StandIn.Log.Count);
    }

    [Fact]
    public async Task Token_ThatExpired_LeadsToEverything()
    {
        var placed = await PutAsync();
        var before = await ReadAsync(Summer);
        ChairMailbox.Calendar.ExpireDeltaTokens();

        var changes = await ReadAsync(Summer with { Token = before.Token });

        Assert.True(changes.Everything, "The answer to an expired token is not said to be everything.");
        Assert.Equal(placed, Assert.Single(changes.Present).EventId);
        Assert.False((await ReadAsync(Summer with { Token = changes.Token })).Everything, "The new token does not hold.");
    }

    [Fact]
    public async Task Token_OfAnotherWindow_LeadsToEverything()
    {
        var before = await ReadAsync(Summer);

        Assert.True((await ReadAsync(Summer with { To = Summer.To.AddDays(1), Token = before.Token })).Everything, "The token of one window was used for another.");
    }

    [Fact]
    public async Task Token_Stored_NamesNoAddress()
    {
        var token = (await ReadAsync(Summer)).Token;

        Assert.DoesNotContain("http", token, StringComparison.Ordinal);
        Assert.DoesNotContain(Chair, token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_OutOfReach_IsToldByItsCodeOnly()
    {
        StandIn.Faults.At(0, FaultKind.Unavailable);

        var problem = await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(Summer));

        Assert.Equal("Microsoft Graph: 503 ServiceUnavailable", problem.Message);
        Assert.Null(problem.InnerException);
    }

    private async Task<string> PutAsync() => (await Graph.Calendar.PutAsync(Meetings.Review, null, CancellationToken.None)).EventId!;

    private Task<CalendarChanges> ReadAsync(CalendarWatch watch) => Graph.Calendar.ChangesAsync(watch, CancellationToken.None);
}
