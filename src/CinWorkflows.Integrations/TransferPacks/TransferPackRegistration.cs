using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Integrations.Html;
using CinWorkflows.Integrations.Pdf;
using CinWorkflows.TransferPacks.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.TransferPacks;

/// <summary>What transfer packs need of the machine.</summary>
public static class TransferPackRegistration
{
    /// <summary>
    /// Adds the papers' writers, the place where packs lie while they are made or looked at, and the keys of the exchange as those that
    /// sign packs, where the host has such keys.
    /// </summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddTransferPackFiles(this IServiceCollection services) => services
        .AddPdfPapers()
        .AddHtmlPapers()
        .AddSingleton<IPackSpool, TemporaryFiles>()
        .AddSingleton<IPackSigners>(provider => new ExchangePackSigners(provider.GetService<ExchangeKeyRing>()));
}
