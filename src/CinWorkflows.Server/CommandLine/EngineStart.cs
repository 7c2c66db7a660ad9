using CinWorkflows.Embedded;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Starting the engine for a verb that works with or beside the service.</summary>
internal static class EngineStart
{
    /// <summary>False where the service is running: it takes up what is recorded here.</summary>
    public static async Task<bool> TryAsync(EmbeddedEngine engine, CancellationToken cancellationToken)
    {
        try
        {
            await engine.StartAsync(cancellationToken);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
