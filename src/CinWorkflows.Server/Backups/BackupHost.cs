namespace CinWorkflows.Server.Backups;

/// <summary>Keeps the schedule of backups while the service runs.</summary>
internal sealed class BackupHost(BackupSchedule schedule, TimeProvider clock) : BackgroundService
{
    /// <summary>No timer is set for longer, so that a clock that is put right is heeded.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
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
