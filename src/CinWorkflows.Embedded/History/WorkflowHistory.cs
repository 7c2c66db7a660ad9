using System.Text.Json;

namespace CinWorkflows.Embedded.History;

/// <summary>
/// Everything that happened in an instance's current run, in order. Kept as a file, it is a golden history: a released
/// version's promise that cases started under it still replay (see <c>HistoryReplayer</c>).
/// </summary>
/// <param name="InstanceId">The instance's id.</param>
/// <param name="Events">The events, oldest first; the first is <see cref="WorkflowStarted"/>.</param>
public sealed record WorkflowHistory(string InstanceId, IReadOnlyList<HistoryEvent> Events)
{
    /// <summary>The readable JSON form.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, HistoryJson.Readable.WorkflowHistory);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no history.</exception>
    public static WorkflowHistory FromJson(string json) =>
        JsonSerializer.Deserialize(json, HistoryJson.Readable.WorkflowHistory)
        ?? throw new JsonException("The text is no workflow history.");
}
