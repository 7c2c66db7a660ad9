using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Endpoints;

/// <summary>
/// An endpoint of the API. Its file holds all of it: the address, the permission that it needs, what is said of it with an example, what
/// it takes and what it answers. It is mapped because it is there.
/// </summary>
internal interface IEndpoint
{
    static abstract void Map(IEndpointRouteBuilder api);
}
