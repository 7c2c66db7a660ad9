using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Server.Hosting;

/// <summary>Writes the record's head at the start and once a day, and says where it cannot.</summary>
internal sealed partial class HeadHost(IRecordProof proof, ServerSettings settings, TimeProvider clock, ILogger<HeadHost> log) : BackgroundService, IHostWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly string _folder = ProofSettings.Of(settings).HeadsFolder;
    private volatile HostFault? _fault;

    public string Name => "heads";

    public bool IsCuredByRestart => false;

    public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HostFault>>(_fault is { } fault ? [fault] : []);

    /// <summary>Writes the head of today where there is none yet.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await HeadFolder.WriteAsync(_folder, LondonTime.Today(clock), proof, cancellationToken);
            _fault = null;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            NotWritten(problem.GetType().Name);
            _fault ??= new(
                "headNotWritten",
                Stops: false,
                clock.GetUtcNow(),
                "The head of the record could not be written: what is put back or taken away meanwhile cannot be seen later.",
                $"Look after the folder of heads ({ProofSettings.HeadsFolderSetting}), and the right of the service's account to write there. It is tried again every ten minutes.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await WriteAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The head of the record could not be written: {Problem}. It is tried again; what is put back or taken away meanwhile cannot be seen later.")]
    private partial void NotWritten(string problem);
}
