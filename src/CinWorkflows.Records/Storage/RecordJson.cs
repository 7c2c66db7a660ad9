using System.Text.Json;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Records.Storage;

/// <summary>Case files and duties as the record writes them.</summary>
internal static class RecordJson
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, WorkflowJson.Options)!;

    public static CaseFile File(string json) => JsonSerializer.Deserialize<CaseFile>(json, WorkflowJson.Options)!;

    public static Duty Duty(string json) => JsonSerializer.Deserialize<Duty>(json, WorkflowJson.Options)!;

    /// <summary>Whether two values say the same. Lists in records compare by reference; what is written of them does not.</summary>
    public static bool Same<T>(T one, T other) => Write(one) == Write(other);
}
