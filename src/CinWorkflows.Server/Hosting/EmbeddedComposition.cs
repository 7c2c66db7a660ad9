using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Hosting;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Matching;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Server.Hosting;

/// <summary>What works on a data folder is made of: the service, an import, a verb beside it.</summary>
internal static class EmbeddedComposition
{
    private static readonly MessageSettings Standard = new(new("CinWorkflows", "no-reply@cinworkflows.example"), "http://127.0.0.1:5080");

    public static IServiceCollection AddEmbeddedCinWorkflows(this IServiceCollection services, ServerSettings settings, PackLibrary packs, Durability durability = Durability.Full, MessageSettings? messages = null) => services
        .AddCaseWorkflows(packs)
        .AddSingleton(_ => ProofSettings.Of(settings).Keys())
        .AddSqliteRecord(settings.RecordFile, durable: durability == Durability.Full)
        .AddEmbeddedEngine(new(settings.EngineFile, Durability: durability))
        .AddSingleton<EngineMatching>()
        .AddSingleton<IAuthorityDirectory>(provider => new AuthorityFile(settings.AuthoritiesFile, provider.GetRequiredService<ILogger<AuthorityFile>>()))
        .AddDelivering(messages ?? Standard)
        .AddTransferLinks(_ => LinkKeyFile.ReadOrMake(settings.LinkKeyFile));
}
