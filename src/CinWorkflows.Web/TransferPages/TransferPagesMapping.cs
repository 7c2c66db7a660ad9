using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Web.TransferPages;

/// <summary>The pages behind links to transfers.</summary>
internal static class TransferPagesMapping
{
    public static void AddTransferPages(this IServiceCollection services)
    {
        services.TryAddTransient<ReceivedTransfers>();
        services.TryAddTransient<TransferAnswering>();
        services.TryAddSingleton<LinkRate>();
        services.TryAddSingleton<LinkCookies>();
        services.TryAddSingleton<PageEdge>();
        services.TryAddTransient<LinkGate>();
        services.TryAddTransient<OpenLink>();
        services.TryAddTransient<ReadTransfer>();
        services.TryAddTransient<ReadPart>();
        services.TryAddTransient<AnswerForm>();
        services.TryAddTransient<LeavePages>();
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        TransferAssets.Map(endpoints);

        // They have secrets of their own instead of a sign-in, and are for people, not for programs.
        var pages = endpoints.MapGroup(TransferLinkAddress.Root)
            .AllowAnonymous()
            .ExcludeFromDescription()
            .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<PageEdge>().PassAsync(context, next));
        OpenLink.Map(pages);
        ReadTransfer.Map(pages);
        ReadPart.Map(pages);
        AnswerForm.Map(pages);
        LeavePages.Map(pages);
    }
}
