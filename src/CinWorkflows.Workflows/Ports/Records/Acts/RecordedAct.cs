using System.Text.Json.Serialization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Workflows.Ports.Records.Acts;

/// <summary>An act as the record keeps it. It may hold personal data and never leaves the record whole.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">Its number in the case, from 1.</param>
/// <param name="Id">The command's own id.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When they did it.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Pack">The pack version in force for the case.</param>
/// <param name="Act">What was done.</param>
public sealed record RecordedAct(
    string CaseId,
    long Sequence,
    Guid Id,
    Actor Actor,
    DateTimeOffset At,
    DateTimeOffset RecordedAt,
    PackReference Pack,
    Act Act)
{
    /// <summary>The rules that what happened did not keep, as they were found when it was recorded.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    /// <summary>The practitioner in whose name somebody else recorded it; null where whoever recorded it speaks for themselves.</summary>
    public string? RecordedFor { get; init; }

    /// <summary>Its SHA-256 in the chain of the case's acts, by which it is bound to every word of it and of those before; null for one that is not stored.</summary>
    public string? Hash { get; init; }

    /// <summary>True once the practitioner in whose name it was recorded has confirmed it, or put it right. What stands, never what was written.</summary>
    [JsonIgnore]
    public bool IsConfirmed { get; init; }

    /// <summary>When it was put right; null where it stands as it was recorded. An entry that was put right is never written as such.</summary>
    [JsonIgnore]
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>What the entries that it puts right said, as they were recorded: no name and no address that was ever on the record is forgotten by a correction (N54).</summary>
    [JsonIgnore]
    public IReadOnlyList<Act> PutRight { get; init; } = [];

    /// <summary>The act, behind what it puts right.</summary>
    [JsonIgnore]
    public IEnumerable<Act> EverSaid => [.. PutRight, Act];

    /// <summary>Who did it, when, and what it did not keep: with it the act makes of the case what it did then.</summary>
    [JsonIgnore]
    public ActStamp Stamp => new(Sequence, RecordedFor is null ? Actor : Actor with { Id = RecordedFor }, At)
    {
        Breaches = Breaches,
        BreachesFoundOn = LondonTime.DateOf(CorrectedAt ?? RecordedAt),
        AwaitsWordOf = RecordedFor is { } practitioner && !IsConfirmed && AuthorityTable.IsJudgement(Act) ? practitioner : null,
    };

    /// <summary>The act as later ones are checked against it: of the day on which it was recorded, whenever it is said to have been done.</summary>
    [JsonIgnore]
    public PastAct AsPast => new(LondonTime.DateOf(RecordedAt), Act) { PutRight = PutRight, ActorId = RecordedFor ?? Actor.Id, ActorRole = RecordedFor is null ? Actor.Role : null };
}
