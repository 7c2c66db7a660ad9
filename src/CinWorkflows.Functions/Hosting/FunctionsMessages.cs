using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Delivering;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Functions.Hosting;

/// <summary>Who writes the messages, and where they go. Files are for development: nobody would read them elsewhere.</summary>
internal static class FunctionsMessages
{
    public const string FromName = "Messages:FromName";
    public const string FromAddress = "Messages:FromAddress";
    public const string BaseAddress = "Messages:BaseAddress";
    public const string Folder = "Messages:Folder";

    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static IServiceCollection AddFunctionsMessages(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var from = new MailAddressee(Required(configuration, FromName), Required(configuration, FromAddress));
        services.AddDelivering(new(from, Required(configuration, BaseAddress)));
        return environment.IsDevelopment()
            ? services.AddEmlFiles(Required(configuration, Folder))
            : throw new InvalidOperationException($"No message service is configured; {Folder} is for development only.");
    }

    private static string Required(IConfiguration configuration, string setting) =>
        configuration[setting] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{setting} is not set.");
}
