using CinWorkflows.Embedded;
using CinWorkflows.Server.Matching;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Starting the engine for a verb that works with or beside the service.</summary>
internal static class EngineStart
{
    /// <summary>False where the service is running: it takes up what is recorded here.</summary>
    public static async Task<bool> TryAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<EmbeddedEngine>().StartAsync(cancellationToken);
        }
        catch (EngineInUseException)
        {
            return false;
        }

        await services.GetRequiredService<EngineMatching>().MarkIfFreshAsync(cancellationToken);
        return true;
    }
}
