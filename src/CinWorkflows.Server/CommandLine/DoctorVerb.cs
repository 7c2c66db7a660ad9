using System.CommandLine;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Server.Health;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin doctor</c>: tries every service that is set and says in words what is wrong. It sends nothing to anybody.</summary>
internal sealed class DoctorVerb
{
    private readonly Option<DirectoryInfo> _data = DataOption.Create();
    private readonly Option<DirectoryInfo?> _packs = PacksOption.Create();

    public Command AsVerb()
    {
        var verb = new Command("doctor", "Tries the data folder and every service that is set, and says what is wrong and how it is put right.");
        verb.Options.Add(_data);
        verb.Options.Add(_packs);
        verb.SetAction((parsed, cancellationToken) => RunAsync(new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName), Console.Out, cancellationToken));
        return verb;
    }

    /// <summary>Runs every check.</summary>
    /// <returns>0 where all is right, 1 where something is not.</returns>
    public static async Task<int> RunAsync(ServerSettings settings, TextWriter output, CancellationToken cancellationToken)
    {
        var (tried, wrong) = (0, 0);
        var host = new HostCheck(settings);
        await TellAsync(host);
        if (host.Authorities is { } authorities)
        {
            await using var services = new ServiceCollection()
                .AddSingleton(TimeProvider.System)
                .AddEmlFiles(settings.MessagesFolder)
                .AddAuthorities(authorities)
                .AddDocuments(settings, new ConfigurationBuilder().AddSettingsFile(settings).Build())
                .BuildServiceProvider();
            foreach (var check in services.GetRequiredService<AuthorityConnections>().Checks.Concat(services.GetServices<IServiceCheck>()))
            {
                await TellAsync(check);
            }
        }

        await output.WriteLineAsync(wrong == 0 ? $"All {tried} are right." : $"{wrong} of {tried} are wrong.");
        return wrong == 0 ? 0 : 1;

        async Task TellAsync(IServiceCheck check)
        {
            foreach (var finding in await check.RunAsync(cancellationToken))
            {
                tried++;
                wrong += finding.Ok ? 0 : 1;
                await output.WriteLineAsync($"{(finding.Ok ? "ok   " : "WRONG")} {check.Name}: {finding.What}");
                if (finding.Fix is { } fix)
                {
                    await output.WriteLineAsync($"      {fix}");
                }
            }
        }
    }
}
