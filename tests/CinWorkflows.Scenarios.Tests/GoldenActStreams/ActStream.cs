using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Scenarios.Tests.GoldenActStreams;

/// <summary>The life of a case as a release recorded it.</summary>
/// <param name="Pack">The pack that it was pinned to at the end.</param>
/// <param name="Told">Each act, with what the procedure made of it.</param>
/// <param name="File">What the acts folded to.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Open">The duties open then, as published.</param>
/// <param name="Notices">The notices posted about them.</param>
internal sealed record ActStream(
    PackReference Pack,
    IReadOnlyList<ToldAct> Told,
    JsonElement File,
    DateTimeOffset At,
    IReadOnlyList<OpenDuty> Open,
    IReadOnlyList<string> Notices)
{
    /// <summary>One act a line, so that a difference shows where it is.</summary>
    public string ToJson() =>
        $$"""
        {
        "pack": {{Write(Pack)}},
        "told": [
        {{string.Join(",\n", Told.Select(ToJson))}}
        ],
        "file": {{Write(File)}},
        "at": {{Write(At)}},
        "open": [
        {{string.Join(",\n", Open.Select(Write))}}
        ],
        "notices": {{Write(Notices)}}
        }

        """;

    public static ActStream Of(string json)
    {
        var stream = JsonDocument.Parse(json).RootElement;
        return new(
            Read<PackReference>(stream.GetProperty("pack")),
            [.. stream.GetProperty("told").EnumerateArray().Select(ToldActOf)],
            stream.GetProperty("file"),
            stream.GetProperty("at").GetDateTimeOffset(),
            Read<IReadOnlyList<OpenDuty>>(stream.GetProperty("open")),
            Read<IReadOnlyList<string>>(stream.GetProperty("notices")));
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);

    private static string ToJson(ToldAct told) =>
        $$"""{"at": {{Write(told.At)}}, "actor": {{Write(told.Actor)}}, "act": {{JsonSerializer.Serialize(told.Act, ActJson.Options)}},"""
        + $$""" "steps": {{Write(told.Steps)}}, "opened": {{Write(told.Opened)}}, "closed": {{Write(told.Closed)}}"""
        + (told.Breaches.Count == 0 ? "}" : $$""", "breaches": {{JsonSerializer.Serialize(told.Breaches, ActJson.Options)}}}""");

    private static ToldAct ToldActOf(JsonElement told) => new(
        told.GetProperty("at").GetDateTimeOffset(),
        Read<Actor>(told.GetProperty("actor")),
        told.GetProperty("act").Deserialize<Act>(ActJson.Options)!,
        Read<IReadOnlyList<string>>(told.GetProperty("steps")),
        Read<IReadOnlyList<string>>(told.GetProperty("opened")),
        Read<IReadOnlyList<string>>(told.GetProperty("closed")))
    {
        Breaches = told.TryGetProperty("breaches", out var breaches) ? breaches.Deserialize<IReadOnlyList<Breach>>(ActJson.Options)! : [],
    };

    private static T Read<T>(JsonElement value) => value.Deserialize<T>(WorkflowJson.Options)!;
}

/// <summary>An act, and what the procedure made of it.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Act">What was done.</param>
/// <param name="Steps">The steps that the service then took: the key, and whom they did not reach.</param>
/// <param name="Opened">The duties that arose or changed: key, owner, due.</param>
/// <param name="Closed">Those that ended or were otherwise before.</param>
internal sealed record ToldAct(
    DateTimeOffset At,
    Actor Actor,
    Act Act,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> Opened,
    IReadOnlyList<string> Closed)
{
    /// <summary>The rules that it did not keep, as they were stored with it.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];
}
