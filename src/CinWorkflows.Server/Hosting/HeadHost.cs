using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.Hosting;

/// <summary>Writes the record's head at the start and once a day.</summary>
internal sealed partial class HeadHost(IRecordProof proof, ServerSettings settings, TimeProvider clock, ILogger<HeadHost> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly string _folder = ProofSettings.Of(settings).HeadsFolder;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HeadFolder.WriteAsync(_folder, LondonTime.Today(clock), proof, stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                NotWritten(problem.GetType().Name);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The head of the record could not be written: {Problem}. It is tried again; what is put back or taken away meanwhile cannot be seen later.")]
    private partial void NotWritten(string problem);
}
