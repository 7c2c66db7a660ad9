using CinWorkflows.Pages.Edge;
using CinWorkflows.Workflows.TransferAnswers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>The pages behind links to transfers, which a receiving authority opens without signing in.</summary>
internal static class LinkPages
{
    /// <summary>What they are called, above each.</summary>
    public const string Whole = "Transfer of a case between authorities";

    /// <summary>Adds them. The API's services are there already.</summary>
    public static IServiceCollection AddLinkPages(this IServiceCollection services)
    {
        services.TryAddTransient<ReceivedTransfers>();
        services.TryAddTransient<TransferAnswering>();
        services.TryAddSingleton<LinkRate>();
        services.TryAddSingleton<LinkCookies>();
        services.TryAddTransient<LinkGate>();
        return services.AddPageGroup<LinkPageGroup>();
    }
}
