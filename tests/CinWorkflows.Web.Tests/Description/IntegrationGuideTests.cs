using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Prerequisites;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Description;

/// <summary>What the guide for other systems shows is what the service takes, and what it names is there.</summary>
public sealed partial class IntegrationGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("docs/integration.md"));

    private static readonly IReadOnlyList<JsonElement> Examples = [.. Block().Matches(Guide).Select(block => JsonDocument.Parse(block.Groups["json"].Value).RootElement)];

    [Fact]
    public void EveryExample_IsUnderstood()
    {
        var understood = Examples.Where(example => TypeOf(example) is not null).ToList();

        Assert.Contains(understood, example => TypeOf(example) == typeof(CommandRequest));
        Assert.Contains(understood, example => TypeOf(example) == typeof(Act));
        Assert.Contains(understood, example => TypeOf(example) == typeof(WhoMayKnow));
        Assert.All(understood, example => Assert.Empty(JsonShape.ErrorsOf(example, TypeOf(example)!)));
    }

    [Fact]
    public async Task EveryAddress_IsOneOfTheService()
    {
        await using var host = await ApiHost.StartAsync();
        var paths = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [], (endpoint, method) => $"{method} {Part().Replace(endpoint.RoutePattern.RawText!, "{}")}")
            .ToHashSet(StringComparer.Ordinal);

        var named = Address().Matches(Guide).Select(address => $"{address.Groups["method"].Value} {Part().Replace(address.Groups["path"].Value, "{}")}").Distinct().ToList();

        Assert.True(named.Count > 10, $"Only {named.Count} addresses were found in the guide.");
        Assert.Empty(named.Except(paths));
    }

    /// <summary>What an example is; null for one that is no request, such as a file of settings.</summary>
    private static Type? TypeOf(JsonElement example) =>
        example.TryGetProperty("act", out _) ? typeof(CommandRequest)
        : example.TryGetProperty("type", out _) ? typeof(Act)
        : example.TryGetProperty("nobodyIsKept", out _) ? typeof(WhoMayKnow)
        : null;

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"`(?<method>GET|POST|PUT|DELETE) (?<path>/[^`?…]*)[^`]*`")]
    private static partial Regex Address();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Part();
}
