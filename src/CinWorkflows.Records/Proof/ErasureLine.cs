using System.Text.Json;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// An erasure as one line of text, as it is noted beside the backups: sealed with the record's key, so that nobody has a restore erase something by writing a line.
/// </summary>
public static class ErasureLine
{
    /// <summary>The line, without its end.</summary>
    /// <param name="erased">The erasure.</param>
    /// <param name="keys">The keys of the record.</param>
    public static string Write(Erasure erased, RecordKeys keys)
    {
        ArgumentNullException.ThrowIfNull(erased);
        ArgumentNullException.ThrowIfNull(keys);
        return JsonSerializer.Serialize(new Line(erased, keys.Stamp(TextOf(erased))), WorkflowJson.Options);
    }

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="keys">The keys of the record.</param>
    /// <returns>Null where the service never wrote it so, or its key is not here.</returns>
    public static Erasure? Read(string line, RecordKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        try
        {
            return JsonSerializer.Deserialize<Line>(line, WorkflowJson.Options) is { Erased: { CaseId: not null, By: not null, Reason: not null } erased, Seal: var seal } && keys.StateOf(seal, TextOf(erased)) == SealState.Right ? erased : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SealedText TextOf(Erasure erased) =>
        new SealedText("erasure beside backups").Add(erased.Number).Add(erased.CaseId).Add(erased.DocumentId).Add(erased.By).Add(erased.Reason).Add(erased.At).Add(erased.Acts);

    private sealed record Line(Erasure? Erased, string? Seal);
}
