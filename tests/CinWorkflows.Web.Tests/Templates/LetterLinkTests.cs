using System.Text.Json;
using System.Text.RegularExpressions;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Templates;

public sealed partial class LetterLinkTests
{
    /// <summary>A letter that leads to an address which the service does not have would end in a 404, and one that leads to what it answers to programs in raw text.</summary>
    [Fact]
    public async Task Every_address_in_every_letter_is_a_page_of_the_service_or_the_one_where_staff_read_a_case()
    {
        await using var host = await ApiHost.StartAsync();
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!.TrimStart('/')), []))
            .ToList();
        var letters = (await host.GetAsync("/templates?authority=northamptonshire")).Json[0].GetProperty("letters").EnumerateArray().ToList();
        var casePages = 0;
        List<string> paths = [TransferLinkAddress.PathOf("0a1b2c3d4e5f60718293", "token")];
        foreach (var letter in letters)
        {
            var shown = (await host.PostAsync("/templates/preview", JsonSerializer.Serialize(new
            {
                authority = "northamptonshire",
                kind = letter.GetProperty("kind").GetString(),
                audience = letter.GetProperty("audience").GetString(),
            }))).Json;
            var written = shown.GetProperty("text").GetString() + shown.GetProperty("html").GetString();
            paths.AddRange(Address().Matches(written).Select(link => link.Groups["path"].Value));
            casePages += CasePage().Count(written);
        }

        Assert.True(casePages > 0, "No letter to staff leads to the page of its case.");
        Assert.DoesNotContain(paths, path => path.StartsWith("/cases", StringComparison.Ordinal));
        Assert.All(paths.Distinct(), path => Assert.True(routes.Exists(route => route.TryMatch(path, [])), $"{path} is no route."));
    }

    [GeneratedRegex(@"https://cin\.council\.example(?<path>/[^\s""<>)]*)")]
    private static partial Regex Address();

    [GeneratedRegex(@"https://cases\.council\.example/[^\s""<>)]+")]
    private static partial Regex CasePage();
}
