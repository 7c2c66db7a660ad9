using System.Text.Json;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Description;

public sealed class DescriptionTests
{
    [Fact]
    public async Task Document_IsOpenApiWithASummaryOfEveryOperation()
    {
        await using var host = await ApiHost.StartAsync();

        var document = (await host.GetAsync("/openapi/v1.json")).Json;

        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject(), (path, operation) => (Name: $"{operation.Name} {path.Name}", operation.Value)).ToList();
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
        var described = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null);
        Assert.Equal(described.Count(endpoint => !endpoint.RoutePattern.RawText!.Contains("openapi", StringComparison.Ordinal)), operations.Count);
        Assert.All(operations, operation => Assert.True(operation.Value.TryGetProperty("summary", out _), $"{operation.Name} has no summary"));
    }

    [Fact]
    public async Task Document_ListsAndDescribesEveryAct()
    {
        await using var host = await ApiHost.StartAsync();

        var schemas = (await host.GetAsync("/openapi/v1.json")).Json.GetProperty("components").GetProperty("schemas");

        var act = schemas.GetProperty("Act");
        Assert.Equal("type", act.GetProperty("discriminator").GetProperty("propertyName").GetString());
        var mapping = act.GetProperty("discriminator").GetProperty("mapping");
        Assert.Equal(ActJson.Types.Keys.Order(StringComparer.Ordinal), mapping.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        foreach (var entry in mapping.EnumerateObject())
        {
            var schema = schemas.GetProperty(entry.Value.GetString()!.Split('/')[^1]);
            Assert.True(schema.TryGetProperty("description", out var description) && description.GetString()!.Length > 10, $"{entry.Name} is not described");
        }
    }

    /// <summary>What has no type generates as anything: whoever reads the answers learns nothing of it.</summary>
    [Fact]
    public async Task Document_GivesEveryPropertyAType()
    {
        await using var host = await ApiHost.StartAsync();

        var schemas = (await host.GetAsync("/openapi/v1.json")).Json.GetProperty("components").GetProperty("schemas");

        var untyped = from schema in schemas.EnumerateObject()
                      from property in Properties(schema.Value)
                      where !IsTyped(property.Value)
                      select $"{schema.Name}.{property.Name}";
        Assert.Empty(untyped);

        static IEnumerable<JsonProperty> Properties(JsonElement schema) =>
        [
            .. schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject() : Enumerable.Empty<JsonProperty>(),
            .. schema.TryGetProperty("allOf", out var parts) ? parts.EnumerateArray().SelectMany(Properties) : [],
        ];

        static bool IsTyped(JsonElement schema) =>
            schema.TryGetProperty("type", out var type) ? !$"{type}".Contains("array", StringComparison.Ordinal) || (schema.TryGetProperty("items", out var items) && IsTyped(items))
            : schema.TryGetProperty("$ref", out _)
                || ((string[])["oneOf", "anyOf", "allOf"]).Any(word => schema.TryGetProperty(word, out var choices) && choices.EnumerateArray().Any(IsTyped));
    }

    [Fact]
    public async Task Document_DescribesBodiesAndProblems()
    {
        await using var host = await ApiHost.StartAsync();

        var document = (await host.GetAsync("/openapi/v1.json")).Json;

        var body = document.GetProperty("paths").GetProperty("/cases/{caseId}/acts").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        Assert.Equal("#/components/schemas/CommandRequest", body.GetProperty("schema").GetProperty("$ref").GetString());
        Assert.Equal("meetingHeld", body.GetProperty("examples").GetProperty("meetingHeld").GetProperty("value").GetProperty("act").GetProperty("type").GetString());
        Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails").GetProperty("properties").TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Document_SaysHowToSignIn_AndWhatTheOthersAreAnswered()
    {
        await using var host = await ApiHost.StartAsync();

        var document = (await host.GetAsync("/openapi/v1.json")).Json;

        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("signIn").GetProperty("scheme").GetString());
        Assert.True(document.GetProperty("security")[0].TryGetProperty("signIn", out _));
        var answers = document.GetProperty("paths").GetProperty("/cases").GetProperty("get").GetProperty("responses");
        Assert.True(answers.TryGetProperty("401", out _) && answers.TryGetProperty("403", out _));
    }

    [Fact]
    public void EveryExample_OfACommand_IsUnderstood()
    {
        var examples = CommandExamples.EveryCommand();

        Assert.Equal(ActJson.Types.Count - CommandExamples.NoCommands.Count, examples.Count);
        Assert.All(examples, example =>
        {
            Assert.Empty(JsonShape.ErrorsOf(JsonSerializer.SerializeToElement(example.Value), typeof(CommandRequest)));
            var command = example.Value.Deserialize<CommandRequest>(ApiJson.Options)!;
            Assert.Equal(example.Key, ActJson.TypeOf(command.Act));
        });
    }

    [Fact]
    public async Task ExampleOfAStart_Sent_BeginsACase()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", JsonSerializer.Serialize(StartCase.Example, ApiJson.Options));

        Assert.Equal(System.Net.HttpStatusCode.Created, answer.Status);
    }

    [Fact]
    public void EveryExample_LeavesOutNoAct()
    {
        string[] withRequestsOfTheirOwn = [nameof(CaseOpened), nameof(EpisodeAdopted), nameof(DocumentAttached), nameof(SubjectAccessGiven)];

        Assert.Equal(
            ActJson.Types.Where(entry => !withRequestsOfTheirOwn.Contains(entry.Value.Name)).Select(entry => entry.Key).Order(StringComparer.Ordinal),
            CommandExamples.EveryCommand().Keys);
    }
}
