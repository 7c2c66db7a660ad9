using System.Reflection;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Tests.Endpoints;

public sealed class EndpointMappingTests
{
    [Fact]
    public void EveryTypeThatMapsAddresses_IsFound()
    {
        var mapping = typeof(IEndpoint).Assembly.GetTypes()
            .Where(type => type.IsClass && type.GetMethod(nameof(IEndpoint.Map), BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(IEndpointRouteBuilder)]) is not null)
            .Select(type => type.Name);

        var found = EndpointMapping.Of(typeof(IEndpoint)).Select(type => type.Name);

        Assert.Equal(mapping.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
