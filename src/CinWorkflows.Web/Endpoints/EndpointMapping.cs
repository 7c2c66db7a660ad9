using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Endpoints;

/// <summary>Finds endpoints by their type, so that none can be forgotten.</summary>
internal static class EndpointMapping
{
    /// <summary>The endpoints of a kind, in the order of their names.</summary>
    /// <param name="kind">An interface with a static <c>Map</c>, as <see cref="IEndpoint"/> has it.</param>
    public static IEnumerable<Type> Of(Type kind) => kind.Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(kind))
        .OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>Maps each of them.</summary>
    public static void MapEvery(this IEndpointRouteBuilder routes, Type kind)
    {
        foreach (var endpoint in Of(kind))
        {
            endpoint.GetMethod(nameof(IEndpoint.Map), [typeof(IEndpointRouteBuilder)])!.CreateDelegate<Action<IEndpointRouteBuilder>>()(routes);
        }
    }
}
