using System.CommandLine;
using CinWorkflows.Rules.Words;
using CinWorkflows.Server.Demo;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Simulation.Stories;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Proxies;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.AspNetCore.Connections;

namespace CinWorkflows.Server.CommandLine;

/// <summary><c>cin serve</c>, <c>cin demo</c>, and what happens without a verb.</summary>
internal sealed class ServeVerb(StartKind kind)
{
    private readonly Option<DirectoryInfo> _data = DataOption.Create();

    private readonly Option<string> _url = new("--url")
    {
        Description = "Where it listens; put a proxy with TLS in front of it for others.",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private readonly Option<bool> _development = new("--development") { Description = "Without a sign-in, for this machine only." };

    private readonly Option<bool> _empty = new("--empty") { Description = "Without the invented cases, which the demo makes in a folder without data." };

    private readonly Option<DirectoryInfo?> _packs = new("--packs") { Description = "A folder with further policy packs (*.json)." };

    public Command AsVerb(string name, string description)
    {
        var verb = new Command(name, description);
        AddTo(verb);
        return verb;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_url);
        command.Options.Add(_packs);
        if (kind != StartKind.Demo)
        {
            command.Options.Add(_development);
        }

        if (kind != StartKind.Service)
        {
            command.Options.Add(_empty);
        }

        command.SetAction((parsed, cancellationToken) => Failing.InWordsAsync(() => RunAsync(
            new(parsed.GetValue(_data)!.FullName, parsed.GetValue(_packs)?.FullName),
            parsed.GetValue(_url)!,
            kind != StartKind.Demo && parsed.GetValue(_development),
            kind != StartKind.Service && !parsed.GetValue(_empty),
            cancellationToken)));
    }

    private async Task<int> RunAsync(ServerSettings settings, string url, bool isDevelopment, bool withCases, CancellationToken cancellationToken)
    {
        try
        {
            using var configuration = new ConfigurationManager();
            configuration.AddSettingsFile(settings);
            var signIn = configuration.SignIn();
            if ((RealCases.Fault(settings, signIn)
                ?? StartRules.Fault(kind, isDevelopment, signIn is not null)
                ?? Listening.Fault(url, configuration, signIn, configuration.Proxies())) is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
                return 2;
            }

            await RecordOnly.RefuseOtherVersionAsync(settings, cancellationToken);
            if (withCases && !isDevelopment && signIn is null)
            {
                await MakeCasesAsync(new(settings), url, cancellationToken);
            }

            await using var app = EmbeddedServer.Build(settings, url, services => services.AddSingleton<IDoctor>(new Doctor(settings)));
            await app.StartAsync(cancellationToken);
            await TellAsync(app, settings, signIn is not null, cancellationToken);
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
    }

    /// <summary>An address that is taken is found before, not after half a minute.</summary>
    private static async Task MakeCasesAsync(DemoFolder demo, string url, CancellationToken cancellationToken)
    {
        if (!demo.IsEmpty)
        {
            return;
        }

        await Listening.TryAsync(url, cancellationToken);
        Console.Out.WriteLine($"This is the first start: {CountWords.Of(InventedCaseload.Count, "invented case")} are lived up to today, under both shipped procedures. It takes about half a minute, once; --empty leaves them out.");
        foreach (var story in await demo.FillAsync(DemoFolder.Today, cancellationToken))
        {
            await Console.Error.WriteLineAsync($"An invented case stopped early: {story}");
        }
    }

    private static async Task TellAsync(WebApplication app, ServerSettings settings, bool hasSignIn, CancellationToken cancellationToken)
    {
        if (!hasSignIn)
        {
            Console.Out.WriteLine(StartRules.NobodySignsIn);
        }

        var steps = await FirstSteps.OfAsync(app.Services, new(app.Urls.First()), cancellationToken);
        foreach (var line in steps.Lines(settings.DataFolder))
        {
            Console.Out.WriteLine(line);
        }
    }
}
