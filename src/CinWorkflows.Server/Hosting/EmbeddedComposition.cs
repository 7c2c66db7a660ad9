using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Calendar;
using CinWorkflows.Integrations.TransferPacks;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Workflows;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Server.Hosting;

/// <summary>What every embedded host is made of: the service, an import, a simulation.</summary>
internal static class EmbeddedComposition
{
    private static readonly MessageSettings Standard = new(new("CinWorkflows", "no-reply@cinworkflows.example"), "http://127.0.0.1:5080");

    public static IServiceCollection AddEmbeddedCinWorkflows(this IServiceCollection services, ServerSettings settings, PackLibrary packs, Durability durability = Durability.Full, MessageSettings? messages = null) => services
        .AddSqliteRecord(settings.RecordFile, durable: durability == Durability.Full)
        .AddEmbeddedWorkflows(settings, packs, durability, messages);

    /// <summary>All but the record, which the caller adds.</summary>
    public static IServiceCollection AddEmbeddedWorkflows(this IServiceCollection services, ServerSettings settings, PackLibrary packs, Durability durability, MessageSettings? messages = null)
    {
        services.AddSingleton(packs);
        services.AddSingleton<IAuthorityDirectory>(provider => new AuthorityFile(settings.AuthoritiesFile, provider.GetRequiredService<ILogger<AuthorityFile>>()));
        services.AddTransferPackFiles();
        services.AddAuthorityCalendars();
        services.AddDelivering(messages ?? Standard);
        services.AddFeedWriter();
        services.AddTransferLinks(_ => LinkKeyFile.ReadOrMake(settings.LinkKeyFile));
        services.AddSingleton(CinWorkflowsCatalog.Create());
        services.AddSingleton(new EmbeddedEngineOptions(settings.EngineFile, Durability: durability));
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<IWorkflowClient>(provider => provider.GetRequiredService<EmbeddedEngine>());
        services.AddCaseRegister();
        return services;
    }
}
