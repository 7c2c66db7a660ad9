using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>Registers the exchange with other authorities.</summary>
public static class ExchangeRegistration
{
    /// <summary>
    /// Adds <see cref="ExchangeDispatch"/> and <see cref="ExchangeInbox"/>. The host brings the record, the register, the documents, the
    /// policy packs, the line and seal, the clock, logging and <see cref="ITransferPacks"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="teams">Who takes children in.</param>
    public static IServiceCollection AddExchange(this IServiceCollection services, IntakeTeams teams) => services
        .AddSingleton(teams)
        .AddSingleton<OwnAuthorities>()
        .AddTransient<OfferComposer>()
        .AddTransient<ExchangeComposer>()
        .AddTransient<ExchangeDispatch>()
        .AddTransient<ExchangeInbox>();
}
