using CinWorkflows.Pages.Assets;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Edge;
using CinWorkflows.Pages.Support;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Pages.Teams;
using CinWorkflows.Pages.Transfers;
using CinWorkflows.Pages.Work;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages;

/// <summary>The pages in which staff do their work, for any ASP.NET Core pipeline in which the API is.</summary>
public static class StaffPages
{
    /// <summary>Where they are: a person's work is the first of them.</summary>
    public const string Home = "/casework";

    /// <summary>Adds them. The API's services are there already.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddStaffPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options => options.Filters.Add<LeavesTrace>())
            .AddApplicationPart(typeof(StaffPages).Assembly);
        services.AddSingleton<IStartupFilter, PagesFirst>();
        services.AddTransient<WorkReading>();
        services.AddTransient<CaseReading>();
        services.AddTransient<BoardReading>();
        services.AddTransient<DecisionReading>();
        services.AddTransient<SupportReading>();
        services.AddSingleton<CaseTasks>();
        services.AddSingleton<AuthorityNames>();
        return services;
    }

    /// <summary>Maps them. Where programs alone sign in there are none.</summary>
    /// <param name="endpoints">The host's endpoints.</param>
    public static IEndpointRouteBuilder MapStaffPages(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<SignInSettings>() is { Browsers: null })
        {
            return endpoints;
        }

        endpoints.MapRazorPages().Add(endpoint =>
        {
            if (endpoint.Metadata.OfType<PageActionDescriptor>().LastOrDefault() is { } page)
            {
                endpoint.Metadata.Add(new EndpointNameMetadata($"page{page.ViewEnginePath}"));
            }
        });
        PageAssets.Map(endpoints);
        return endpoints;
    }
}
