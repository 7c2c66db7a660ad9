using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Integrations.Exchange.Directory;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Hosting;

/// <summary>The exchange with other authorities, and their directory: in a setting, or in a file that is deployed with the app where it is too long for one.</summary>
internal static class FunctionsTransfers
{
    public const string Authorities = "Transfers:Authorities";
    public const string AuthoritiesFile = "Transfers:AuthoritiesFile";

    /// <exception cref="AuthorityDirectoryException">The directory is at fault: every fault, with its field and what puts it right.</exception>
    /// <exception cref="AuthoritySettingsException">A key cannot be read.</exception>
    /// <exception cref="InvalidOperationException">Both settings are given, or the file is not there.</exception>
    public static IServiceCollection AddFunctionsTransfers(this IServiceCollection services, IConfiguration configuration, PackLibrary packs) => services
        .AddSingleton<IAuthorityDirectory>(Read(configuration))
        .AddExchangeLine(AuthoritiesReading.Read(configuration, [.. packs.All.Select(entry => entry.Pack.Id).Distinct()]), packs);

    private static AuthorityDirectory Read(IConfiguration configuration) => (configuration[Authorities], configuration[AuthoritiesFile]) switch
    {
        ({ Length: > 0 }, { Length: > 0 }) => throw new InvalidOperationException($"{Authorities} and {AuthoritiesFile} are both set: remove the one that is not meant."),
        ({ Length: > 0 } json, _) => AuthorityDirectoryReading.Read(json, Authorities),
        (_, { Length: > 0 } file) => AuthorityDirectoryReading.Read(Text(file), file),
        _ => AuthorityDirectory.Empty,
    };

    private static string Text(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, file);
        return File.Exists(path) ? File.ReadAllText(path) : throw new InvalidOperationException($"{AuthoritiesFile} names {file}, which is not deployed with the app.");
    }
}
