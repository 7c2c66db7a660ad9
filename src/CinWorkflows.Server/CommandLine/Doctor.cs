using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Server.Health;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary>Tries the data folder and every service that is set, for the command and for the page of the administrator.</summary>
/// <param name="settings">Where data, packs and settings are.</param>
internal sealed class Doctor(ServerSettings settings) : IDoctor
{
    public async Task RunAsync(Func<TriedService, Task> told, CancellationToken cancellationToken)
    {
        var host = new HostCheck(settings);
        await FindAsync(host);
        await FindAsync(new TelephoneCheck(settings));
        if (host.Authorities is not { } authorities)
        {
            return;
        }

        var chairs = authorities.Values.Any(authority => authority.Calendars) ? await ChairDirectory.ReadAsync(settings, cancellationToken) : ChairDirectory.Nobody;
        await (chairs.Problem is { } unread ? told(new(host.Name, unread)) : Task.CompletedTask);
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddEmlFiles(settings.MessagesFolder)
            .AddAuthorities(authorities)
            .AddDocuments(settings, new ConfigurationBuilder().AddSettingsFile(settings).Build())
            .BuildServiceProvider();
        foreach (var check in services.GetRequiredService<AuthorityConnections>().ChecksWith(chairs.Of).Concat(services.GetServices<IServiceCheck>()))
        {
            await FindAsync(check);
        }

        async Task FindAsync(IServiceCheck check)
        {
            foreach (var finding in await check.RunAsync(cancellationToken))
            {
                await told(new(check.Name, finding));
            }
        }
    }
}
