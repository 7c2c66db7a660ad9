using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Server.Hosting;

/// <summary>Sees at the start that nobody but the service's own account can read the data folder, before anything is written there.</summary>
internal sealed partial class DataFolderHost(ServerSettings settings, ILogger<DataFolderHost> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (OwnersFile.Narrow(settings.DataFolder) is > 0 and var narrowed)
            {
                Narrowed(narrowed);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            NotNarrowed(problem.GetType().Name);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "FilesNarrowed: {Count} file(s) and folder(s) of the data folder could be read by other accounts of this machine; now by the service's own alone.")]
    private partial void Narrowed(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "FilesOpen: files of the data folder may be read by other accounts of this machine, and the service may not change that ({Problem}). Have them belong to the account under which it runs.")]
    private partial void NotNarrowed(string problem);
}
