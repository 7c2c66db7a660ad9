using CinWorkflows.Integrations.Files;
using CinWorkflows.Records.Proof;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>
/// The keys by which the record is sealed: a setting that all instances share, which refers to a vault to which those who look after the database have no
/// way. In development they may be in a file beside the record.
/// </summary>
internal static class FunctionsProof
{
    public const string Keys = "Record:Keys";

    /// <exception cref="InvalidOperationException">There is no key, or one that is none; the message names the setting.</exception>
    public static IServiceCollection AddFunctionsProof(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Keys] is { Length: > 0 } given)
        {
            services.AddSingleton(Read(given));
        }
        else if (environment.IsDevelopment() && configuration[FunctionsRecord.Sqlite] is { Length: > 0 } record)
        {
            services.AddSingleton(_ => RecordKeyFile.ReadOrMake(Path.ChangeExtension(record, ".keys"), record, OwnersFile.Replace));
        }
        else
        {
            throw new InvalidOperationException($"{Keys} is not set: it holds the key by which the record is sealed, 32 random bytes in Base64 ('openssl rand -base64 32'), as a reference to a vault.");
        }

        return services.AddHostedService(provider => ActivatorUtilities.CreateInstance<RecordUpToDate>(provider, environment));
    }

    private static RecordKeys Read(string given)
    {
        try
        {
            return RecordKeys.Of(given);
        }
        catch (ArgumentException problem)
        {
            throw new InvalidOperationException($"{Keys}: {problem.Message}", problem);
        }
    }
}
