using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Web.TransferPages;

/// <summary>The pages behind links to transfers.</summary>
internal sealed class LinkPages : IEndpoint
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddTransient<ReceivedTransfers>();
        services.TryAddTransient<TransferAnswering>();
        services.TryAddSingleton<LinkRate>();
        services.TryAddSingleton<LinkCookies>();
        services.TryAddSingleton<PageEdge>();
        services.TryAddTransient<LinkGate>();

        // Named, not looked for: to look through the assembly would load the libraries of sign-in in every instance that only runs cases.
        services.TryAddTransient<OpenLink>();
        services.TryAddTransient<ReadTransfer>();
        services.TryAddTransient<ReadPart>();
        services.TryAddTransient<AnswerForm>();
        services.TryAddTransient<LeavePages>();
    }

    public static void Map(IEndpointRouteBuilder api)
    {
        // They have secrets of their own instead of a sign-in, and are for people, not for programs.
        var pages = api.MapGroup(TransferLinkAddress.Root)
            .AllowAnonymous()
            .ExcludeFromDescription()
            .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<PageEdge>().PassAsync(context, next));
        pages.MapEvery(typeof(ILinkPage));
    }
}
