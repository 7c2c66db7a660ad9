using Azure.Core;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Authorities;

/// <summary>Registers the services of the authorities.</summary>
public static class AuthoritiesRegistration
{
    /// <summary>Adds the channels and calendars of each authority. The host brings the clock and the channel for files.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">The settings of each authority, by the id of its pack.</param>
    /// <param name="identity">The host's own identity; null where it has none.</param>
    public static IServiceCollection AddAuthorities(
        this IServiceCollection services,
        IReadOnlyDictionary<string, AuthoritySettings> settings,
        TokenCredential? identity = null) => services
        .AddSingleton(provider => AuthorityConnections.Of(
            settings,
            provider.GetRequiredService<IMessageChannel>(),
            provider.GetRequiredService<TimeProvider>(),
            identity))
        .AddSingleton<IMessageChannels>(provider => provider.GetRequiredService<AuthorityConnections>())
        .AddSingleton<IDeliveryReports>(provider => provider.GetRequiredService<AuthorityConnections>())
        .AddSingleton<IMeetingCalendars>(provider => provider.GetRequiredService<AuthorityConnections>())
        .AddSingleton<IMailedAnswers>(provider => provider.GetRequiredService<AuthorityConnections>());
}
