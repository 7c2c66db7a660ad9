using System.CommandLine;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.AspNetCore.Connections;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin serve</c>: the service on loopback.</summary>
internal sealed class ServeVerb
{
    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<string> _url = new("--url")
    {
        Description = "Where it listens; loopback only; put a proxy with TLS in front of it for others.",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private readonly Option<DirectoryInfo?> _packs = new("--packs") { Description = "A folder with further policy packs (*.json)." };

    public Command AsVerb()
    {
        var verb = new Command("serve", "Starts the service (what happens without a verb).");
        AddTo(verb);
        return verb;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_url);
        command.Options.Add(_packs);
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            parsed.GetValue(_url)!,
            cancellationToken));
    }

    private static async Task<int> RunAsync(ServerSettings settings, string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !address.IsLoopback)
        {
            await Console.Error.WriteLineAsync($"--url {url}: only a loopback address is served, for example http://127.0.0.1:5080.");
            return 2;
        }

        try
        {
            await RecordOnly.RefuseOtherVersionAsync(settings, cancellationToken);
            await using var app = EmbeddedServer.Build(settings, url);
            await app.StartAsync(cancellationToken);
            await TellAsync(app, settings, cancellationToken);
            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"Another program answers at {url}, perhaps a CinWorkflows that is running already. Stop it, or choose another address: --url http://127.0.0.1:5081");
            return 1;
        }
        catch (Exception problem) when (problem is not StorageFaultException && DiskFaults.Of(problem) is { } fault)
        {
            await Console.Error.WriteLineAsync($"{StorageWords.Of(fault, $"the data folder, {settings.DataFolder}")} {StorageWords.WhatToDo(fault)}");
            return 1;
        }
        catch (Exception problem) when (problem is PackFaultException or FormatException or InvalidOperationException or InvalidDataException or IOException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task TellAsync(WebApplication app, ServerSettings settings, CancellationToken cancellationToken)
    {
        var steps = await FirstSteps.OfAsync(app.Services.GetRequiredService<IStaffRegister>(), new(app.Urls.First()), cancellationToken);
        foreach (var line in steps.Lines(settings.DataFolder))
        {
            Console.Out.WriteLine(line);
        }
    }
}
