using CinWorkflows.Workflows.Exchange;

namespace CinWorkflows.Server.Hosting;

/// <summary>Delivers what is for other authorities. Apart from other deliveries, because an installation that is slow to answer holds up no letter.</summary>
internal sealed partial class ExchangeHost(ExchangeDispatch dispatch, TimeProvider clock, ILogger<ExchangeHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

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
                RecordUnreachable(problem.GetType().Name);
                await Task.Delay(Pause * 5, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What is to be sent to other authorities cannot be read: {Problem}. It is tried again.")]
    private partial void RecordUnreachable(string problem);
}
