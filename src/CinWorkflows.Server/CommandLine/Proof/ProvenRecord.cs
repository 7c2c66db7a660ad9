using System.CommandLine;
using CinWorkflows.Records.Postgres;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine.Proof;

/// <summary>The record that a verb proves: of a data folder, or in PostgreSQL. It is only read, and a running service is not in the way.</summary>
internal static class ProvenRecord
{
    public static Option<string?> PostgresOption() => new("--postgres")
    {
        Description = "The record of the Azure host instead of that of the data folder, as a connection string; its keys are the setting Record:Keys (in the environment: Record__Keys).",
    };

    /// <exception cref="FormatException">There is no such record.</exception>
    /// <exception cref="InvalidDataException">Its keys are not here.</exception>
    public static ServiceProvider Open(ServerSettings settings, string? postgres)
    {
        var proof = ProofSettings.Of(settings);
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddDocuments(settings, new ConfigurationBuilder().AddSettingsFile(settings).Build());
        if (postgres is not null)
        {
            return proof.KeysGiven is null
                ? throw new FormatException($"{ProofSettings.KeysSetting} is not set: a record in PostgreSQL is sealed with the keys of that setting.")
                : services.AddSingleton(proof.Keys()).AddPostgresRecord(postgres).BuildServiceProvider();
        }

        return File.Exists(settings.RecordFile)
            ? services.AddSingleton(proof.Keys()).AddSqliteRecord(settings.RecordFile).BuildServiceProvider()
            : throw new FormatException($"--data {settings.DataFolder}: there is no record.db in this folder.");
    }
}
