using CinWorkflows.Letters.Delivering;

namespace CinWorkflows.Server.Hosting;

/// <summary>Sends what is in the outbox, keeps the calendars in line, and reports what could not be done.</summary>
internal sealed partial class DeliveryHost(DeliveryRound round, TimeProvider clock, ILogger<DeliveryHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await round.RunOnceAsync(stoppingToken) == 0)
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
                RecordUnreachable(problem.GetType().Name);
                await Task.Delay(Pause * 10, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is to be sent cannot be read: {Problem}. It is tried again.")]
    private partial void RecordUnreachable(string problem);
}
