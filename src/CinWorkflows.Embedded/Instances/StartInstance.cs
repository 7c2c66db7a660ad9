using System.Text.Json.Serialization;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Storage;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Start an instance, unless one of that id runs.</summary>
internal sealed record StartInstance(
    string Name,
    [property: JsonConverter(typeof(RawJsonConverter))] string? Input,
    string? Version,
    DateTimeOffset? StartAt = null,
    ParentStep? Parent = null) : InstanceMessage;
