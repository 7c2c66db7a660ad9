using System.Text.Json;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Replay;

/// <summary>Inputs, results and event payloads as they are stored: JSON, or nothing for null.</summary>
internal static class Payload
{
    public static string? Write(object? value) =>
        value is null ? null : JsonSerializer.Serialize(value, value.GetType(), WorkflowJson.Options);

    public static T Read<T>(string? json) =>
        json is null ? default! : JsonSerializer.Deserialize<T>(json, WorkflowJson.Options)!;

    /// <summary>As the type that a workflow or activity declares; the default of a value type stands for nothing.</summary>
    public static object? Read(string? json, Type type) =>
        json is not null ? JsonSerializer.Deserialize(json, type, WorkflowJson.Options)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;
}
