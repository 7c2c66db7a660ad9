using System.Text.Json;
using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CinWorkflows.Functions.Runtime;

/// <summary>Instances as the runtime tells of them, in the port's words.</summary>
internal static class InstanceMapping
{
    /// <summary>The runtime tells a caller nothing of versions: one that was asked for is kept as a tag as well.</summary>
    public const string VersionTag = "version";

    private static readonly string[] Living =
        [nameof(OrchestrationRuntimeStatus.Pending), nameof(OrchestrationRuntimeStatus.Running), nameof(OrchestrationRuntimeStatus.Suspended)];

    /// <summary>A start that is refused while an instance of that id lives.</summary>
    public static StartOrchestrationOptions StartOf(StartOptions? options)
    {
        var start = new StartOrchestrationOptions(options?.InstanceId, options?.StartAt) { DedupeStatuses = Living };
        return options?.Version is { } version
            ? start with { Version = version, Tags = new Dictionary<string, string> { [VersionTag] = version } }
            : start;
    }

    public static OrchestrationQuery FilterOf(InstanceQuery? query) => new(
        Statuses: query?.Statuses?.Where(status => status != RuntimeStatus.Parked).Select(status => (OrchestrationRuntimeStatus)status).ToList(),
        InstanceIdPrefix: query?.InstanceIdPrefix,
        FetchInputsAndOutputs: true);

    public static bool Matches(InstanceStatus instance, InstanceQuery? query) =>
        query?.Statuses?.Contains(instance.Status) != false
        && (query?.Name is not { } name || instance.Name == name)
        && (query?.InstanceIdPrefix is not { } prefix || instance.InstanceId.StartsWith(prefix, StringComparison.Ordinal));

    public static InstanceStatus Of(OrchestrationMetadata instance)
    {
        var status = Of(instance.RuntimeStatus);
        return new()
        {
            Name = instance.Name,
            InstanceId = instance.InstanceId,
            Status = status,
            CreatedAt = instance.CreatedAt,
            LastUpdatedAt = instance.LastUpdatedAt,
            Version = instance.Tags.GetValueOrDefault(VersionTag),
            Input = instance.SerializedInput,
            Output = status == RuntimeStatus.Completed ? instance.SerializedOutput : null,
            CustomStatus = instance.SerializedCustomStatus,
            Failure = FailureOf(instance, status),
        };
    }

    private static RuntimeStatus Of(OrchestrationRuntimeStatus status) => (int)status switch
    {
        // ContinuedAsNew and Canceled exist for compatibility only: between two runs, and ended from outside.
        2 => RuntimeStatus.Running,
        4 => RuntimeStatus.Terminated,
        var same => (RuntimeStatus)same,
    };

    /// <summary>A terminated instance has the reason as its output.</summary>
    private static FailureDetails? FailureOf(OrchestrationMetadata instance, RuntimeStatus status) => status == RuntimeStatus.Terminated
        ? new(nameof(RuntimeStatus.Terminated), ReasonIn(instance.SerializedOutput))
        : Failures.Of(instance.FailureDetails);

    private static string ReasonIn(string? output)
    {
        try
        {
            return output is null ? "" : JsonSerializer.Deserialize<string>(output, WorkflowJson.Options) ?? "";
        }
        catch (JsonException)
        {
            return output!;
        }
    }
}
