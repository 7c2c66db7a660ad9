using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Edge;
using CinWorkflows.Pages.Support;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Pages.Teams;
using CinWorkflows.Pages.Transfers;
using CinWorkflows.Pages.Work;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages;

/// <summary>The pages in which staff do their work.</summary>
public static class StaffPages
{
    /// <summary>Where they are: a person's work is the first of them.</summary>
    public const string Home = "/casework";

    internal static IServiceCollection AddStaffPages(this IServiceCollection services)
    {
        services.AddSingleton<IStartupFilter, PagesFirst>();
        services.AddTransient<WorkReading>();
        services.AddTransient<CaseReading>();
        services.AddTransient<BoardReading>();
        services.AddTransient<DecisionReading>();
        services.AddTransient<SupportReading>();
        services.AddSingleton<CaseTasks>();
        services.AddSingleton<AuthorityNames>();
        return services.AddPageGroup<StaffPageGroup>();
    }
}
