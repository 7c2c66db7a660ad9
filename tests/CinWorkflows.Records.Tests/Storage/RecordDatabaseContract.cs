using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Tests.Storage;

public abstract class RecordDatabaseContract(RecordStore store) : RecordTest(store)
{
    private protected IRecordDatabase Database => Get<IRecordDatabase>();

    [Fact]
    public async Task Write_ThatFails_IsUndone_WithoutHarmToThoseBesideIt()
    {
        var writes = Enumerable.Range(0, 40).Select(number => Task.Run(() => Database.WriteAsync(
            async record =>
            {
                record.Teams.Add(new() { Id = $"team-{number:00}" });
                await record.SaveChangesAsync();
                return number % 4 == 0 ? throw new InvalidOperationException($"{number}") : number;
            },
            None))).ToList();

        await Task.WhenAll(writes.Select(write => write.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(10, writes.Count(write => write.Exception?.InnerException is InvalidOperationException));
        Assert.Equal(
            Enumerable.Range(0, 40).Where(number => number % 4 != 0).Select(number => $"team-{number:00}"),
            (await Register.TeamsAsync(None)).Select(team => team.Id));
    }

    [Fact]
    public async Task Write_ThatIsCancelled_WritesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Register.SaveTeamAsync(new("team-1", "North", "p"), cancelled.Token));

        Assert.Empty(await Register.TeamsAsync(None));
    }

    [Fact]
    public async Task Read_SeesOneSnapshot_WhileOthersWrite()
    {
        var (before, after) = await Database.ReadAsync(
            async record =>
            {
                var first = await record.Teams.CountAsync();
                await Register.SaveTeamAsync(new("team-1", "North", "p"), None);
                return (first, await record.Teams.CountAsync());
            },
            None);

        Assert.Equal((0, 0), (before, after));
        Assert.Single(await Register.TeamsAsync(None));
    }
}
