using CinWorkflows.Server.Retention;

namespace CinWorkflows.Server.Backups;

/// <summary>Keeps the schedule of backups while the service runs.</summary>
internal sealed class BackupHost(BackupSchedule schedule, DestructionHost destructions, TimeProvider clock) : BackgroundService
{
    /// <summary>No timer is set for longer, so that a clock that is put right is heeded.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                // A backup is never newer than the list of what was erased beside it.
                await destructions.RunOnceAsync(stoppingToken);
                for (var next = await schedule.RunAsync(stoppingToken); next - clock.GetUtcNow() is { Ticks: > 0 } left;)
                {
                    await Task.Delay(left < Longest ? left : Longest, clock, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }
}
