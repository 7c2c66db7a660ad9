using CinWorkflows.Server.Matching;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Server.Hosting;

/// <summary>Makes good at the start, and every few seconds, what was lost between the record and the workflows, and keeps them marked as belonging together.</summary>
internal sealed partial class ReconciliationHost(Reconciliation reconciliation, EngineMatching matching, TimeProvider clock, ILogger<ReconciliationHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var olderThan = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await matching.KeepAsync(stoppingToken);
                var behind = await reconciliation.RunAsync(olderThan, stoppingToken);
                if (behind > 0)
                {
                    ToldAgain(behind);
                }

                matching.SeeBehind(behind);

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
