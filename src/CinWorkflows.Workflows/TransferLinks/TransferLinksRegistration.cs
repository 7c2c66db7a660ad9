using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>Registers the links by which other authorities read transfers.</summary>
public static class TransferLinksRegistration
{
    /// <summary>Adds them. The host brings the record, the directory of authorities, the message channels and the clock.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">Gives the installation's key, once.</param>
    /// <param name="settings">How long links work; null for the defaults.</param>
    public static IServiceCollection AddTransferLinks(this IServiceCollection services, Func<IServiceProvider, TransferLinkKey> key, TransferLinkSettings? settings = null)
    {
        services.TryAddSingleton(key);
        services.TryAddSingleton(settings ?? new());
        services.TryAddSingleton<TransferLinkIssuing>();
        services.TryAddSingleton<TransferLinkDoor>();
        services.TryAddSingleton<TransferLinkMail>();
        return services;
    }
}
