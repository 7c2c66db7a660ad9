using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded;

/// <summary>What the engine says: instance ids and step names, never inputs, results or events.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The workflow file could not be written ({Turns} turns wait); trying again")]
    public static partial void WriteFailed(ILogger logger, Exception failure, int turns);

    [LoggerMessage(2, LogLevel.Critical, "The workflow engine stopped")]
    public static partial void Broken(ILogger logger, Exception failure);

    [LoggerMessage(3, LogLevel.Error, "Instance {InstanceId} is parked: {Reason}")]
    public static partial void Parked(ILogger logger, string instanceId, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Activity {Activity} of {InstanceId} failed: {ErrorType}")]
    public static partial void ActivityFailed(ILogger logger, string activity, string instanceId, string errorType);

    [LoggerMessage(5, LogLevel.Information, "Engine started: {Messages} messages to deliver, {Busy} instances in flight")]
    public static partial void Started(ILogger logger, int messages, int busy);

    [LoggerMessage(6, LogLevel.Error, "Instance {InstanceId} failed: {ErrorType}")]
    public static partial void InstanceFailed(ILogger logger, string instanceId, string errorType);

    [LoggerMessage(7, LogLevel.Error, "The workflow file could not be read ({Fault}); trying again")]
    public static partial void ReadFailed(ILogger logger, StorageFault fault);
}
