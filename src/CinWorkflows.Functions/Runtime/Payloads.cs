using System.Text.Json;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Functions.Runtime;

/// <summary>Reads the payloads of events. An event without one would fail an orchestration that waits for a number, so that they are read here.</summary>
internal static class Payloads
{
    public static async Task<TEvent> OfEvent<TEvent>(Task<JsonElement?> raised) =>
        await raised is { ValueKind: not JsonValueKind.Null } payload ? payload.Deserialize<TEvent>(WorkflowJson.Options)! : default!;
}
