using System.Text.RegularExpressions;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Access;

/// <summary>One method of one endpoint, asked with 'x' for each of its values.</summary>
internal sealed record Walk(string Method, RouteEndpoint Endpoint)
{
    public bool IsOpen => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>A page for people, which a cookie opens; the API takes none.</summary>
    public bool IsPage => Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == BrowserSessions.Policy);

    public Permission Permission => Enum.Parse<Permission>(Endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Single().Policy!);

    public static IReadOnlyList<Walk> Every(ApiHost host)
    {
        Walk[] all =
        [
            .. from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
               select new Walk(method, endpoint),
        ];
        Assert.True(all.Length >= 25, $"only {all.Length} endpoints were found");
        return all;
    }

    public static IReadOnlyList<Walk> Closed(ApiHost host) => [.. Every(host).Where(request => !request.IsOpen)];

    public Task<Answer> SendAsync(ApiHost host, string? token = null, params (string Name, string Value)[] headers)
    {
        var path = Regex.Replace(Regex.Replace(Address, @"\{documentName[^}]*\}", "v1"), @"\{[^}]*\}", "x");
        return host.SendAsync(
            new(Method),
            path,
            Method is "GET" or "HEAD" ? null : "{}",
            [.. headers, .. token is null ? Array.Empty<(string, string)>() : [("Authorization", $"Bearer {token}")]]);
    }

    public override string ToString() => $"{Method} {Address}";

    private string Address => Endpoint.RoutePattern.RawText is ['/', ..] address ? address : $"/{Endpoint.RoutePattern.RawText}";
}
