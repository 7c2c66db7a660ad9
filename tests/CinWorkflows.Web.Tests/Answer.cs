using System.Net;
using System.Text.Json;

namespace CinWorkflows.Web.Tests;

/// <summary>What the API answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, string? Location, string? Allow, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The <c>errors</c> of a problem, as <c>field: reason [clause]</c>.</summary>
    public IReadOnlyList<string> Errors =>
    [
        .. Json.GetProperty("errors").EnumerateArray().Select(error =>
            $"{error.GetProperty("field").GetString()}: {error.GetProperty("reason").GetString()}{(error.TryGetProperty("clause", out var clause) ? $" [{clause.GetString()}]" : "")}"),
    ];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.Location?.ToString(),
        response.Content.Headers.Allow.Count == 0 ? null : string.Join(",", response.Content.Headers.Allow),
        await response.Content.ReadAsStringAsync());

    /// <summary>Fails unless it is a problem of that status, with these errors.</summary>
    public void IsProblem(HttpStatusCode status, params string[] errors)
    {
        Assert.True(Status == status, $"Expected {(int)status}, got {(int)Status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        Assert.StartsWith("urn:cinworkflows:problem:", Json.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        Assert.Equal(errors, Errors);
    }
}
