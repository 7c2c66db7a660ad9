using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Workflows.Retention;

/// <summary>Registers what says how long cases are kept, and destroys them.</summary>
public static class RetentionRegistration
{
    private const string BackupsElsewhere = "Backups are made outside of this service: they hold it for as long as they are kept, and whoever restores one destroys it again.";

    /// <summary>Adds it. The host brings the record, the packs, the documents, the workflows' client and the clock, and what it knows of backups and of letters in files.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.TryAddSingleton<IErasureLedger, NoErasureLedger>();
        services.TryAddSingleton(new BeyondReach(BackupsElsewhere));
        services.TryAddSingleton<RetentionPolicy>();
        services.TryAddSingleton<RetentionList>();
        services.TryAddSingleton<DestructionObstacles>();
        services.TryAddSingleton<DestructionRun>();
        services.TryAddSingleton<Destructions>();
        services.TryAddSingleton<ErasuresNoted>();
        services.TryAddSingleton<DocumentErasing>();
        return services;
    }
}
