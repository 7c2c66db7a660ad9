using CinWorkflows.Workflows.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Server.Hosting;

/// <summary>Sends what is in the outbox.</summary>
internal sealed partial class OutboxHost(OutboxDispatch dispatch, TimeProvider clock, ILogger<OutboxHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await dispatch.RunOnceAsync(stoppingToken) == 0)
                {
                    await Task.Delay(Pause, clock, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                OutboxUnreachable(problem.GetType().Name);
                await Task.Delay(Pause * 10, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox cannot be read: {Problem}. It is tried again.")]
    private partial void OutboxUnreachable(string problem);
}
