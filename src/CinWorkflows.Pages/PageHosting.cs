using CinWorkflows.Pages.Assets;
using CinWorkflows.Pages.TransferLinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages;

/// <summary>All pages for people, for any ASP.NET Core pipeline in which the API is.</summary>
public static class PageHosting
{
    /// <summary>Adds them. The API's services are there already.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddPages(this IServiceCollection services) => services.AddStaffPages().AddLinkPages();

    /// <summary>Maps those that were added.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapRazorPages();
        PageAssets.Map(endpoints);
        return endpoints;
    }
}
