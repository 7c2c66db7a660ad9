using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>A command on a case.</summary>
/// <param name="Id">The command's own id, by which it is recorded once however often it comes; null has one made.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Act">What was done.</param>
/// <param name="At">When it was done; null means now.</param>
public sealed record ActCommand(Guid? Id, Actor Actor, Act Act, DateTimeOffset? At = null)
{
    /// <summary>
    /// True where the service made the id out of what it is about: an episode of a return, a message of the exchange, a bank holiday.
    /// Recorded again it is the same, even if told on another day. An id that a caller gave stands for one act as it was sent.
    /// </summary>
    public bool IdIsOfFinding { get; init; }

    /// <summary>The number of the last act that whoever acts has seen; where another came meanwhile, nothing is recorded. Null takes the case as it stands.</summary>
    public long? IfSequence { get; init; }

    /// <summary>Why rules were not kept, where what happened did not keep them; null where no reason is given.</summary>
    public string? BreachReason { get; init; }

    /// <summary>The practitioner in whose name somebody else records it; null where whoever acts speaks for themselves.</summary>
    public string? RecordedFor { get; init; }

    /// <summary>Whether an act on the record is this command, sent again.</summary>
    internal bool IsRecordedAs(RecordedAct before) => IdIsOfFinding
        ? before.Act.GetType() == Act.GetType()
        : before.Actor == Actor
            && before.RecordedFor == RecordedFor
            && (At is null || At == before.At)
            && JsonSerializer.Serialize(before.Act, ActJson.Options) == JsonSerializer.Serialize(Act, ActJson.Options);
}
