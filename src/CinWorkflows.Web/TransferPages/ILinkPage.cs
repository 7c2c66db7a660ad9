using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Pages of one kind behind a link to a transfer. They are mapped because they are there, and registered by name in <see cref="LinkPages"/>.</summary>
internal interface ILinkPage
{
    static abstract void Map(IEndpointRouteBuilder pages);
}
