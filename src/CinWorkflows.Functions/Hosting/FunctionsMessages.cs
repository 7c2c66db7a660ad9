using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>
/// Who writes the messages, and by which services of the authority they leave. Files are for development: nobody would read them
/// elsewhere, so that a message of an authority without a service fails there, and somebody sees it.
/// </summary>
internal static class FunctionsMessages
{
    public const string FromName = "Messages:FromName";
    public const string FromAddress = "Messages:FromAddress";
    public const string BaseAddress = "Messages:BaseAddress";
    public const string Folder = "Messages:Folder";

    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    /// <exception cref="AuthoritySettingsException">A setting of an authority is not known, or the authority has no pack.</exception>
    public static IServiceCollection AddFunctionsMessages(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, PackLibrary packs)
    {
        foreach (var setting in (string[])[FromName, FromAddress, BaseAddress])
        {
            Required(configuration, setting);
        }

        var authorities = AuthoritiesReading.Read(configuration, [.. packs.All.Select(entry => entry.Pack.Id).Distinct()]);
        services.AddAuthorities(authorities, new HostIdentity(configuration));
        services.AddDelivering(AuthoritiesReading.Messages(configuration, authorities, configuration[BaseAddress]!));
        return environment.IsDevelopment()
            ? services.AddEmlFiles(Required(configuration, Folder))
            : services.AddSingleton<IMessageChannel, NoChannel>();
    }

    private static string Required(IConfiguration configuration, string setting) =>
        configuration[setting] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{setting} is not set.");
}
