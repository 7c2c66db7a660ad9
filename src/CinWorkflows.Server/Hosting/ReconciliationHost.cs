using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Server.Hosting;

/// <summary>Makes good at the start, and every few seconds, what was lost between the record and the workflows.</summary>
internal sealed partial class ReconciliationHost(Reconciliation reconciliation, TimeProvider clock, ILogger<ReconciliationHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var olderThan = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await reconciliation.RunAsync(olderThan, stoppingToken) is > 0 and var behind)
                {
                    ToldAgain(behind);
                }

                olderThan = Pause;
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                RecordUnreachable(problem.GetType().Name);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Behind} case(s) had acts that their workflows had not taken up; they were told again.")]
    private partial void ToldAgain(int behind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The reconciliation failed: {Problem}. It is tried again.")]
    private partial void RecordUnreachable(string problem);
}
