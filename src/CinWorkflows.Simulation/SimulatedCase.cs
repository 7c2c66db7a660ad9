using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Simulation;

/// <summary>The child whose case is simulated, and what happens to it besides what its team does.</summary>
/// <param name="StartsOn">The day on which the assessment starts, or the case comes from the former authority.</param>
public sealed record SimulatedCase(DateOnly StartsOn)
{
    /// <summary>Authorities to move from and to, the first that is not the pack's own.</summary>
    private static readonly string[] Others = ["E10000016", "E09000017"];

    /// <summary>The responsible team's id, by which a pack may set limits of its own.</summary>
    public string Team { get; init; } = OrdinaryCast.Team;

    /// <summary>The arrangements for the child, chosen once the assessment has found need.</summary>
    public RegimeKind Regime { get; init; } = RegimeKind.Ordinary;

    /// <summary>How long the plan is; null for the ordinary length.</summary>
    public Period? PlanLength { get; init; }

    /// <summary>The day on which the family moves to another authority; null where it stays.</summary>
    public DateOnly? MovesOutOn { get; init; }

    /// <summary>Whether the child comes from another authority, with a plan in force there.</summary>
    public bool MovedIn { get; init; }

    /// <summary>Why a pack has no such case, in words; nothing where it may be simulated.</summary>
    /// <param name="pack">The authority's rules.</param>
    public IEnumerable<string> Impossible(PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (Regime != RegimeKind.Ordinary && !pack.Regimes.ContainsKey(Regime))
        {
            yield return $"{pack.Authority.Name}'s pack has no such arrangements ({CodeWords.Of(Regime)}); it has: {string.Join(", ", pack.Regimes.Keys.Prepend(RegimeKind.Ordinary).Select(known => CodeWords.Of(known)))}.";
        }

        if ((MovedIn || MovesOutOn is not null) && (pack.Transfers is null || pack.Authority.Code is null))
        {
            yield return $"{pack.Authority.Name}'s pack has no rules for moves: 'transfers', and 'authority.code'.";
        }

        if (MovesOutOn < StartsOn)
        {
            yield return $"the family moves on {MovesOutOn:yyyy-MM-dd}, before the case begins on {StartsOn:yyyy-MM-dd}.";
        }
    }

    /// <summary>How the case begins.</summary>
    /// <param name="caseId">Its id.</param>
    /// <param name="pack">The authority's rules.</param>
    internal CaseOpened Opened(string caseId, PolicyPack pack) => new(
        StartsOn,
        OrdinaryCast.Child,
        Team,
        OrdinaryCast.Worker.Id,
        [],
        [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School],
        MovedIn ? new($"{OtherThan(pack)}.{caseId}.1", OtherThan(pack), StartsOn, StartsOn, TransferRisk.Standard, "None is known.") { RecentMoves = 1, Plan = PlanThere } : null);

    /// <summary>What is reported of the move.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="pack">The authority's rules.</param>
    /// <param name="today">The day.</param>
    internal MoveReported Reported(string caseId, PolicyPack pack, DateOnly today) =>
        new($"{pack.Authority.Code}.{caseId}.1", today, OtherThan(pack), today, HasMoved: true, RecentMoves: MovedIn ? 2 : 1);

    /// <summary>What the other authority says to the offer of a child: it takes the child on in a week.</summary>
    /// <param name="transferId">The move.</param>
    /// <param name="today">The day.</param>
    internal static IEnumerable<Act> Answers(string transferId, DateOnly today) =>
    [
        new TransferAcknowledged(transferId, today, "Jo Counterpart", RisksUnderstood: true),
        new TransferAccepted(transferId, today, today.AddDays(7), "Jo Counterpart", "Jo Counterpart"),
    ];

    /// <summary>The plan at the former authority: it began a quarter of a year ago, the child is visited every four weeks.</summary>
    private TransferredPlan PlanThere => new(StartsOn.AddMonths(-3), StartsOn.AddMonths(8), new(4, Unit.Weeks), StartsOn.AddMonths(-1), StartsOn.AddDays(-14));

    private static string OtherThan(PolicyPack pack) => Others.First(code => code != pack.Authority.Code);
}
