using CinWorkflows.Workflows.Transfers.Pack;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.TransferPacks;

/// <summary>What transfer packs need of the machine.</summary>
public static class TransferPackRegistration
{
    /// <summary>Adds the place where packs lie while they are made or looked at: temporary files.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddTransferPackSpool(this IServiceCollection services) => services.AddSingleton<IPackSpool, TemporaryFiles>();
}
