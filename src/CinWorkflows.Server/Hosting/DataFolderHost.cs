using CinWorkflows.Integrations.Files;
using CinWorkflows.Server.Backups;

namespace CinWorkflows.Server.Hosting;

/// <summary>Sees at the start that nobody but the service's own account can read the data folder, and that nothing lies in it that a restore has left, before anything is written there.</summary>
internal sealed partial class DataFolderHost(ServerSettings settings, ILogger<DataFolderHost> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            HalfRestored.RemoveUnpacked(settings);
            var (narrowed, left) = OwnersFile.Narrow(settings.DataFolder);
            if (narrowed > 0)
            {
                Narrowed(narrowed);
            }

            if (left > 0)
            {
                StillOpen(left);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotSeen(problem.GetType().Name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "FilesNarrowed: {Count} file(s) and folder(s) of the data folder could be read by other accounts of this machine; now by the service's own alone.")]
    private partial void Narrowed(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "FilesOpen: {Count} file(s) and folder(s) of the data folder may be read by other accounts of this machine, and belong to another one than the service's. Have them belong to the account under which it runs.")]
    private partial void StillOpen(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be seen whether the data folder may be read by other accounts of this machine: {Problem}.")]
    private partial void NotSeen(string problem);
}
