using CinWorkflows.Web.TransferLinks;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Hosting;

/// <summary>
/// Links by which authorities without a system read transfers. All instances of the app share one key, which is a setting; without it
/// no links are issued.
/// </summary>
internal static class FunctionsTransferLinks
{
    public const string Key = "Transfers:LinkKey";

    /// <exception cref="InvalidOperationException">A setting does not fit; the message names it.</exception>
    public static IServiceCollection AddFunctionsTransferLinks(this IServiceCollection services, IConfiguration configuration)
    {
        var key = Read(configuration[Key]);
        return services.AddTransferLinks(_ => key ?? TransferLinkKey.New(), configuration.TransferLinks() with { IsSetUp = key is not null });
    }

    private static TransferLinkKey? Read(string? base64)
    {
        try
        {
            return string.IsNullOrWhiteSpace(base64) ? null : TransferLinkKey.Of(base64.Trim());
        }
        catch (ArgumentException problem)
        {
            throw new InvalidOperationException($"{Key}: {problem.Message}", problem);
        }
    }
}
