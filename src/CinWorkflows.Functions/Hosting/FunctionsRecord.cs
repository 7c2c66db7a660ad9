using Azure.Core;
using CinWorkflows.Records.Postgres;
using CinWorkflows.Records.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>Where the record is: in PostgreSQL, signed in to by the app's own identity. A file is for development: instances of an app share no disk.</summary>
internal static class FunctionsRecord
{
    public const string Sqlite = "Record:Sqlite";
    public const string Host = "Record:Postgres:Host";
    public const string Database = "Record:Postgres:Database";
    public const string User = "Record:Postgres:User";

    /// <summary>What Azure Database for PostgreSQL takes tokens for.</summary>
    private static readonly string[] Scope = ["https://ossrdbms-aad.database.windows.net/.default"];

    /// <summary>Adds the record; its keys are added by <see cref="FunctionsProof"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no record, or one that instances cannot share.</exception>
    public static IServiceCollection AddFunctionsRecord(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        (configuration[Host], configuration[Sqlite]) switch
        {
            ({ Length: > 0 } host, null or "") => services.AddPostgresRecord(Connection(host, configuration), Password(new HostIdentity(configuration))),
            (null or "", { Length: > 0 } file) when environment.IsDevelopment() => services.AddSqliteRecord(file),
            (null or "", { Length: > 0 }) => throw new InvalidOperationException($"{Sqlite} is set outside of development, where the instances of the app would each have a record of their own: set {Host} instead."),
            ({ Length: > 0 }, _) => throw new InvalidOperationException($"{Sqlite} and {Host} are both set: remove the one that is not meant."),
            _ => throw new InvalidOperationException($"{Host} is not set; in development {Sqlite} can be the path of the record's file instead."),
        };

    private static string Connection(string host, IConfiguration configuration) =>
        $"Host={host};Database={Needed(Database, configuration)};Username={Needed(User, configuration)}";

    private static string Needed(string setting, IConfiguration configuration) =>
        configuration[setting] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{setting} is not set, and {Host} is.");

    private static Func<CancellationToken, ValueTask<string>> Password(TokenCredential identity) =>
        async cancellationToken => (await identity.GetTokenAsync(new(Scope), cancellationToken)).Token;
}
