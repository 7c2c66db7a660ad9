using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Pages of one kind behind a link to a transfer. They are registered and mapped because they are there.</summary>
internal interface ILinkPage
{
    static abstract void Map(IEndpointRouteBuilder pages);
}
