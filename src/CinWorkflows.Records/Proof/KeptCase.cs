using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Meetings;
using CinWorkflows.Records.Plans;

namespace CinWorkflows.Records.Proof;

/// <summary>What a store keeps of one case, as far as it is proven, from one snapshot.</summary>
/// <param name="Row">The case.</param>
/// <param name="Acts">Its acts, in order.</param>
/// <param name="People">Its people.</param>
/// <param name="OpenDuties">Its open duties.</param>
/// <param name="ErasedDocuments">The documents that were erased.</param>
internal sealed record KeptCase(
    CaseRow Row,
    IReadOnlyList<ActRow> Acts,
    IReadOnlyList<ParticipantRow> People,
    IReadOnlyList<DutyRow> OpenDuties,
    IReadOnlyCollection<string> ErasedDocuments)
{
    /// <summary>The position in the log of its last act; 0 where the log does not tell of it.</summary>
    public required long LastPosition { get; init; }

    /// <summary>The last sheet of its duties that was published for an act for which there was another before; null where the log tells of none.</summary>
    public PublishedAgain? LastAgain { get; init; }

    /// <summary>Who may read it for a while.</summary>
    public required IReadOnlyList<BrokenGlassRow> OpenedGlass { get; init; }

    /// <summary>Null in a store that keeps no meetings apart from the case file.</summary>
    public IReadOnlyList<MeetingRow>? Meetings { get; init; }

    /// <summary>Null in a store that keeps no plans apart from the case file.</summary>
    public IReadOnlyList<PlanVersionRow>? Plans { get; init; }

    /// <summary>Null in a store that keeps no copies of plans apart from the case file.</summary>
    public IReadOnlyList<PlanCopyRow>? Copies { get; init; }
}
