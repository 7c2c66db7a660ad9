using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Pages.Edge;

/// <summary>Adds groups of pages; what they share is added with the first.</summary>
internal static class PageGroupRegistration
{
    public static IServiceCollection AddPageGroup<TGroup>(this IServiceCollection services)
        where TGroup : class, IPageGroup
    {
        if (services.All(service => service.ServiceType != typeof(IPageGroup)))
        {
            services.AddRazorPages(options => options.RootDirectory = "/").AddApplicationPart(typeof(PageGroupRegistration).Assembly);
            services.AddOptions<RazorPagesOptions>().Configure<IEnumerable<IPageGroup>>((options, groups) => options.Conventions.Add(new PageGroups([.. groups])));
        }

        return services.AddSingleton<IPageGroup, TGroup>();
    }
}
