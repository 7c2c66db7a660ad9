using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Visits;

namespace CinWorkflows.Domain.Policies;

/// <summary>What has to be recorded so that a further duty is done.</summary>
/// <param name="Word">
/// <c>recorded</c>: the act <c>furtherDutyDone</c>; <c>childSeen</c> or <c>childSeenAlone</c>: such a visit; otherwise the type of the
/// act, for example <c>meetingHeld</c>.
/// </param>
public sealed record DoneBy(string Word)
{
    /// <summary>Done by saying so.</summary>
    public const string Recorded = "recorded";

    private const string ChildSeen = "childSeen";
    private const string ChildSeenAlone = "childSeenAlone";

    /// <summary>Acts that begin a case, change its pack or are meant by <see cref="Recorded"/>.</summary>
    private static readonly string[] Others = ["caseOpened", "episodeAdopted", "packMigrated", "furtherDutyDone"];

    /// <summary>The words that a pack may use.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [Recorded, ChildSeen, ChildSeenAlone, .. ActJson.Types.Keys.Except(Others).Order(StringComparer.Ordinal)];

    /// <summary>Whether an act does it.</summary>
    public bool Fits(Act act) => Word switch
    {
        Recorded => false,
        ChildSeen => act is VisitMade { ChildSeen: true },
        ChildSeenAlone => act is VisitMade { SeenAlone: true },
        _ => ActJson.TypeOf(act) == Word,
    };
}
