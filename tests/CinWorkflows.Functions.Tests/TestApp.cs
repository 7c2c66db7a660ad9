using CinWorkflows.Functions.Hosting;
using CinWorkflows.Records.Proof;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CinWorkflows.Functions.Tests;

/// <summary>The app's composition, with its record in a folder that is gone after the test.</summary>
internal sealed class TestApp : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-functions-");

    public TestApp(string environment = "Development", params (string Name, string? Value)[] changes)
    {
        Settings = new()
        {
            [FunctionsRecord.Sqlite] = Path.Combine(_folder.FullName, "record.db"),
            [FunctionsProof.Keys] = RecordKeys.NewKey(),
            [FunctionsDocuments.Folder] = Path.Combine(_folder.FullName, "documents"),
            [FunctionsMessages.Folder] = Path.Combine(_folder.FullName, "messages"),
            [FunctionsMessages.FromName] = "CinWorkflows",
            [FunctionsMessages.FromAddress] = "no-reply@cinworkflows.example",
            [FunctionsMessages.BaseAddress] = "https://cin.example.gov.uk",
        };
        foreach (var (name, value) in changes)
        {
            Settings[name] = value;
        }

        Environment = new HostingEnvironment { EnvironmentName = environment };
    }

    public Dictionary<string, string?> Settings { get; }

    public IHostEnvironment Environment { get; }

    /// <summary>What the app adds to the platform's services.</summary>
    public IServiceCollection Services() => AddTo(new ServiceCollection().AddLogging());

    /// <summary>The platform's services with the app's, as Program makes them.</summary>
    public IServiceCollection OnPlatform()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        return AddTo(builder.Services);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IServiceCollection AddTo(IServiceCollection services) =>
        services.AddCinWorkflowsFunctions(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build(), Environment);
}
