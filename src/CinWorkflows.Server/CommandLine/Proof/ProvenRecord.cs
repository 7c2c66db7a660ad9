using System.CommandLine;
using CinWorkflows.Records.Postgres;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Proof;

/// <summary>The record that a verb proves: of a data folder, or in PostgreSQL. It is only read, and a running service is not in the way.</summary>
internal static class ProvenRecord
{
    public static Option<string?> PostgresOption() => new("--postgres")
    {
        Description = "The record of the Azure host instead of that of the data folder, as a connection string; its keys are the setting Record:Keys (in the environment: Record__Keys).",
    };

    /// <exception cref="FormatException">There is no such record, or another version keeps it.</exception>
    /// <exception cref="InvalidDataException">Its keys are not here.</exception>
    public static async Task<ServiceProvider> OpenAsync(ServerSettings settings, string? postgres, CancellationToken cancellationToken)
    {
        var services = Services(settings, postgres);
        try
        {
            await services.RefuseOtherRecordAsync(cancellationToken);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="FormatException">The keys are not given.</exception>
    public static void NeedsKeys(ProofSettings proof, string? postgres)
    {
        if (postgres is not null && proof.KeysGiven is null)
        {
            throw new FormatException($"{ProofSettings.KeysSetting} is not set: a record in PostgreSQL is sealed with the keys of that setting, and the file of keys here belongs to another record. Give them as the Azure host has them (in the environment: Record__Keys).");
        }
    }

    private static ServiceProvider Services(ServerSettings settings, string? postgres)
    {
        var proof = ProofSettings.Of(settings);
        NeedsKeys(proof, postgres);
        var configuration = new ConfigurationBuilder().AddSettingsFile(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddDocuments(settings, configuration).AddErasureListProof(configuration, inBlobs: postgres is not null);
        return postgres is not null
            ? services.AddSingleton(proof.Keys()).AddPostgresRecord(postgres).BuildServiceProvider()
            : File.Exists(settings.RecordFile)
                ? services.AddSingleton(proof.Keys()).AddSqliteRecord(settings.RecordFile).BuildServiceProvider()
                : throw new FormatException($"--data {settings.DataFolder}: there is no record.db in this folder.");
    }
}
