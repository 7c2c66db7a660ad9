using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Server.Retention;

/// <summary>Finishes at the start, and every ten minutes, what was to be destroyed and broke off, and keeps the list beside the backups in step. What it cannot do is told.</summary>
internal sealed partial class DestructionHost(DestructionRun run, ErasuresNoted noted, TimeProvider clock, ILogger<DestructionHost> log) : BackgroundService, IHostWatch
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private volatile HostFault? _fault;

    public string Name => "destruction";

    public bool IsCuredByRestart => false;

    public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HostFault>>(_fault is { } fault ? [fault] : []);

    /// <summary>Finishes what can be finished.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await noted.CatchUpAsync(cancellationToken);
            _fault = await run.FinishAsync(cancellationToken) is > 0 and var left
                ? Fault("destructionUnfinished", $"{CountWords.Of(left, "destruction that was confirmed is", "destructions that were confirmed are")} not done.", "The log says at which step ('DestructionUnfinished'). It is tried again every ten minutes.")
                : null;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            NotDone(problem.GetType().Name);
            _fault = Fault("erasuresNotNoted", "What was destroyed could not be noted beside the backups, or it could not be seen what is left to destroy: a backup that is restored might bring it back.", "Look after the folder that Backup:Folder names, and the right of the service's account to write there. It is tried again every ten minutes.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RunOnceAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private HostFault Fault(string code, string summary, string whatToDo) => new(code, Stops: false, _fault?.Since ?? clock.GetUtcNow(), summary, whatToDo);

    [LoggerMessage(Level = LogLevel.Error, Message = "What was destroyed could not be noted or finished: {Problem}. It is tried again.")]
    private partial void NotDone(string problem);
}
