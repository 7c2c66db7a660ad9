using System.Net;
using System.Text.Json;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Templates;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Web.Tests.Templates;

public sealed class TemplateTests
{
    [Fact]
    public async Task Preview_WithoutAText_ShowsTheLetterAsItWouldGoOut()
    {
        await using var host = await ApiHost.StartAsync();

        var shown = (await host.PostAsync("/templates/preview", """{ "authority": "northamptonshire", "kind": "planCopy", "audience": "parent" }""")).Json;

        Assert.Equal(JsonValueKind.Null, shown.GetProperty("template").ValueKind);
        Assert.Equal("en", shown.GetProperty("language").GetString());
        Assert.Matches(@"^Papers for you to sign, number 1, \d+ \w+ \d{4} \(ref CIN-0000-SAMPLE\)$", shown.GetProperty("subject").GetString());
        Assert.StartsWith("Child in Need Plan for Alex Example", shown.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", shown.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Sam: There is a plan for you to read.", shown.GetProperty("short").GetString(), StringComparison.Ordinal);
        Assert.Empty(shown.GetProperty("faults").EnumerateArray());
    }

    [Fact]
    public async Task Preview_OfALanguage_ShowsTheAuthoritysOwnTemplate()
    {
        await using var host = await ApiHost.StartAsync();

        var shown = (await host.PostAsync("/templates/preview", """{ "authority": "hillingdon", "kind": "viewsRequest", "audience": "parent", "language": "pl-PL" }""")).Json;

        Assert.Equal("hillingdon/viewsRequest.parent.pl.md", shown.GetProperty("template").GetString());
        Assert.Equal("pl", shown.GetProperty("language").GetString());
        Assert.StartsWith("Co myślisz?", shown.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfTheExample_IsShown()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/templates/preview", JsonSerializer.Serialize(PreviewLetter.Example, ApiJson.Options));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.StartsWith("What do you think?\n\nDear Sam Example,\n\n\nWhat we would like to know", answer.Json.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_OfAFaultyText_NamesEveryFaultWithItsLine()
    {
        await using var host = await ApiHost.StartAsync();

        var shown = (await host.PostAsync("/templates/preview", """{ "authority": "northamptonshire", "kind": "viewsRequest", "audience": "child", "text": "subject: {{childName}}\n\n# Hello\n\n{{x}}\n\n{{> deadline}}\n" }""")).Json;

        Assert.Equal([1, 5], shown.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("line").GetInt32()));
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("text").ValueKind);
    }

    [Theory]
    [InlineData("""{ "authority": "northhamptonshire", "kind": "planCopy", "audience": "parent" }""", "authority: 'northhamptonshire' is not an authority; did you mean 'northamptonshire'? Known: hillingdon, northamptonshire, west-northamptonshire.")]
    [InlineData("""{ "authority": "hillingdon", "kind": "digest", "audience": "parent" }""", "audience: the digest goes to 'practitioner' only.")]
    [InlineData("""{ "authority": "hillingdon", "kind": "transferNews", "audience": "practitioner" }""", "audience: the transferNews goes to 'parent', 'child', 'agency' only.")]
    [InlineData("""{ "authority": "hillingdon", "kind": "transferOffer", "audience": "agency" }""", "kind: the wording of 'transferOffer' is the service's, and there is none to try.")]
    [InlineData("""{ "authority": "hillingdon", "kind": "planCopy", "audience": "parent", "language": "Polish" }""", "language: 'Polish' is not a language tag such as 'pl' or 'cy'; leave it out for English.")]
    public async Task Preview_OfWhatIsNot_IsRefused(string request, string reason)
    {
        await using var host = await ApiHost.StartAsync();

        (await host.PostAsync("/templates/preview", request)).IsProblem(HttpStatusCode.UnprocessableEntity, reason);
    }

    [Fact]
    public async Task Preview_IsForThoseLetInOnly()
    {
        await using var host = await ApiHost.StartAsync(allowed: false);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync("/templates/preview", JsonSerializer.Serialize(PreviewLetter.Example, ApiJson.Options))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync("/templates")).Status);
    }

    [Fact]
    public async Task ListTemplates_ShowsDefaultAndOwnLettersAndWhatTheyMayUse()
    {
        await using var host = await ApiHost.StartAsync();

        var authorities = (await host.GetAsync("/templates")).Json.EnumerateArray().ToList();

        Assert.Equal(["hillingdon", "northamptonshire", "west-northamptonshire"], authorities.Select(entry => entry.GetProperty("authority").GetString()));
        var letters = authorities[0].GetProperty("letters").EnumerateArray().ToList();
        Assert.Equal(
            Enum.GetNames<MessageKind>().Except([nameof(MessageKind.TransferOffer), nameof(MessageKind.TransferCode)]).Order(StringComparer.OrdinalIgnoreCase),
            letters.Select(letter => Of(letter, "kind")!).Distinct().Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(letters.Select(letter => (Of(letter, "kind"), Of(letter, "audience"), Of(letter, "language"))));
        var own = Assert.Single(letters, letter => letter.GetProperty("own").GetBoolean());
        Assert.Equal(("viewsRequest", "parent", "pl", "viewsRequest.parent.pl.md"), (Of(own, "kind"), Of(own, "audience"), Of(own, "language"), Of(own, "file")));
        var actions = letters.First(letter => Of(letter, "kind") == "planCopy").GetProperty("values").EnumerateArray().Single(value => Of(value, "name") == "actions");
        Assert.Equal("rows", Of(actions, "type"));
        Assert.Equal(["action", "by", "isReader", "who"], actions.GetProperty("fields").EnumerateArray().Select(field => field.GetString()));
    }

    [Fact]
    public async Task ListTemplates_OfAnUnknownAuthority_IsNotUnderstood()
    {
        await using var host = await ApiHost.StartAsync();

        (await host.GetAsync("/templates?authority=x")).IsProblem(HttpStatusCode.BadRequest, "authority: 'x' is not an authority. Known: hillingdon, northamptonshire, west-northamptonshire.");
        Assert.Single((await host.GetAsync("/templates?authority=hillingdon")).Json.EnumerateArray());
    }

    private static string? Of(JsonElement entry, string field) => entry.GetProperty(field).GetString();
}
