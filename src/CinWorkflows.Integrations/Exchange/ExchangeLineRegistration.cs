using System.Net;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>Registers the signed line to other installations.</summary>
public static class ExchangeLineRegistration
{
    /// <summary>Adds the line, the seal and everything that the exchange needs. The host brings the directory of authorities, the record, the documents and the clock.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">The settings of each authority, by the id of its pack.</param>
    /// <param name="packs">The codes of the authorities.</param>
    /// <exception cref="AuthoritySettingsException">A key cannot be read.</exception>
    public static IServiceCollection AddExchangeLine(this IServiceCollection services, IReadOnlyDictionary<string, AuthoritySettings> settings, PackLibrary packs)
    {
        var keys = ExchangeKeyRing.Of(settings, packs);
        var teams = settings
            .Where(entry => entry.Value.Transfers?.IntakeTeam is { Length: > 0 })
            .ToDictionary(entry => entry.Key, entry => entry.Value.Transfers!.IntakeTeam!, StringComparer.OrdinalIgnoreCase);
        return services
            .AddSingleton(_ => keys)
            .AddSingleton<ExchangeSeal>()
            .AddSingleton<IExchangeSeal>(provider => provider.GetRequiredService<ExchangeSeal>())
            .AddSingleton<IExchangeLine>(provider => new ExchangeLine(Client(), provider.GetRequiredService<IAuthorityDirectory>(), provider.GetRequiredService<ExchangeSeal>()))
            .AddExchange(new IntakeTeams(teams));
    }

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxConnectionsPerServer = 4,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
