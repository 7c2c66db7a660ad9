using CinWorkflows.Records.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>Where the record is. A file is for development: instances of an app share no disk.</summary>
internal static class FunctionsRecord
{
    public const string Sqlite = "Record:Sqlite";

    /// <exception cref="InvalidOperationException">There is no record, or one that instances cannot share.</exception>
    public static IServiceCollection AddFunctionsRecord(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Sqlite] is not { Length: > 0 } file)
        {
            throw new InvalidOperationException($"{Sqlite} is not set: in development it is the path of the record's file.");
        }

        return environment.IsDevelopment()
            ? services.AddSqliteRecord(file).AddHostedService<RecordUpToDate>()
            : throw new InvalidOperationException($"{Sqlite} is set outside of development, where the instances of the app would each have a record of their own.");
    }
}
