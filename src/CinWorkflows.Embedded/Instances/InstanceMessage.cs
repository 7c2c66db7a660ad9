using System.Text.Json.Serialization;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Something for one instance to take up. Those sent by other instances are stored until they were.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StartInstance), "start")]
[JsonDerivedType(typeof(Deliver), "deliver")]
internal abstract record InstanceMessage
{
    /// <summary>Whether what it gives rise to goes before other work.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Urgent { get; init; }

    /// <summary>Its number among the stored messages, when it is one.</summary>
    [JsonIgnore]
    public long? StoredAs { get; init; }

    /// <summary>Who waits until it is durable, and is told whether it had an effect.</summary>
    [JsonIgnore]
    public TaskCompletionSource<bool>? Reply { get; init; }
}
