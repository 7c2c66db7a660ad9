using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.Extensions.DependencyInjection;
using static CinWorkflows.Scenarios.Tests.Meetings.OutlookTown;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>What people delete in Outlook and put back there, before and after changes of ours.</summary>
public sealed class DeletedInOutlookScenarios
{
    [Fact]
    public async Task N12_deleted_in_Outlook_before_our_change_came_it_is_not_made_anew_until_somebody_decides()
    {
        await using var town = await StartAsync();
        town.Outlook.Delete(town.Id);

        await town.DecidesAsync(MeetingActs.MoveTo(At("17:00"), At("18:00")), letters: 1, CalendarDifference.Deleted);
        Assert.Empty(town.Calendar.Events);

        await town.DecidesAsync(MeetingActs.Keep, letters: 1);
    }

    [Fact]
    public async Task N12_deleted_before_our_change_came_and_restored_our_change_is_brought_to_it()
    {
        await using var town = await StartAsync();
        var id = town.Id;
        town.Outlook.Delete(id);
        await town.DecidesAsync(MeetingActs.MoveTo(At("17:00"), At("18:00")), letters: 1, CalendarDifference.Deleted);

        // The letter about the other time could not tell the link, which is there again.
        await town.AfterAsync(() => town.Outlook.Restore(id), letters: 1);
    }

    [Fact]
    public async Task N12_a_cancelled_meeting_that_somebody_restores_in_Outlook_is_shown_until_it_is_gone_again()
    {
        await using var town = await StartAsync();
        var (book, id) = (town.World.Host.Services.GetRequiredService<ICalendarBook>(), town.Id);
        await town.World.DoAsync(new MeetingCancelled("m1", "The mother is ill."));
        await town.LookAsync();
        Assert.Empty(await book.FailedAsync(10, default));

        town.Outlook.Restore(id);
        await town.LookAsync();
        Assert.Equal("restoredByHand", Assert.Single(await book.FailedAsync(10, default)).Problem);

        town.Outlook.Delete(id);
        await town.LookAsync();
        Assert.Empty(await book.FailedAsync(10, default));
    }
}
