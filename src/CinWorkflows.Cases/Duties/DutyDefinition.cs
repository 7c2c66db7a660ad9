using System.Collections.Frozen;
using System.Reflection;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// What a duty is wherever it arises: its title, what is done about it, what it is about, what it waits for and what moves it.
/// Whose it is, by when and who is told stand in the pack. It is defined in the folder of its practice, as a property of this
/// type, and found there.
/// </summary>
/// <param name="Kind">The duty; its word in packs, keys and records.</param>
public sealed record DutyDefinition(DutyKind Kind)
{
    private static readonly FrozenDictionary<DutyKind, DutyDefinition> Known = typeof(DutyDefinition).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(property => property.PropertyType == typeof(DutyDefinition))
        .Select(property => (DutyDefinition)property.GetValue(null)!)
        .ToFrozenDictionary(definition => definition.Kind);

    /// <summary>All, in no particular order.</summary>
    public static IReadOnlyCollection<DutyDefinition> All => Known.Values;

    /// <summary>What it asks for: "Hold the first planning meeting". It names nobody.</summary>
    public required Func<DutyWords, string> Title { get; init; }

    /// <summary>What staff do next about it, and what is recorded so that it is done.</summary>
    public required string NextStep { get; init; }

    /// <summary>The words for a role that it is done to; null where it is done to nobody of the staff.</summary>
    public DoneTo? DoneTo { get; init; }

    /// <summary>
    /// What an ordinary team does about it on a day, so that a case can live its whole life without a script: the acts in order, none
    /// where the team has to wait. It is for simulations alone; what a real team does is its own choice, and checked.
    /// </summary>
    public required Func<OrdinaryDay, IReadOnlyList<OrdinaryAct>> OrdinaryPractice { get; init; }

    /// <summary>How its subject is read from its text; null where the kind says it all.</summary>
    public Func<string, DutySubject>? Subject { get; init; }

    /// <summary>The side of a transfer on which it arises; a pack has it where it has rules for transfers.</summary>
    public TransferSide Side { get; init; }

    /// <summary>
    /// The edition of packs from which on they name it. A version in use never changes: one of an earlier edition goes on without its rule, and
    /// there it never arises.
    /// </summary>
    public int FromEdition { get; init; } = 1;

    /// <summary>What has to come first, the foremost before others.</summary>
    public IReadOnlyList<Prerequisite> WaitsFor { get; init; } = [];

    /// <summary>The acts by which it is done, or stops being asked for: nothing else makes its limit vanish, besides <see cref="EndOrHold"/>.</summary>
    public IReadOnlyList<Type> EndedBy { get; init; } = [];

    /// <summary>
    /// The acts that record that it was done, where those of <see cref="EndedBy"/> stop it from being asked for besides: one done after the
    /// limit of its clause did not keep it.
    /// </summary>
    public IReadOnlyList<Type> DoneBy { get => field ?? EndedBy; init; }

    /// <summary>The acts by which its limit moves to a later day: no other act does, nor does time, nor that something is left out.</summary>
    public IReadOnlyList<Type> MovedBy { get; init; } = [];

    /// <summary>What becomes of it when the case ends; each definition says so.</summary>
    public DutyAtEnd? AtEnd { get; init; }

    /// <summary>Whether it stays open when the case ends or is held, until somebody acts (N25, N34, H22, H32).</summary>
    public bool OutlivesTheCase => AtEnd?.GoesOn == true;

    /// <summary>The acts by which a case ends, is held, goes on under other rules or is put right: by these every duty may end, each in its own words on the record.</summary>
    public static IReadOnlyList<Type> EndOrHold { get; } =
    [
        typeof(AssessmentConcluded), typeof(ClosureDecided), typeof(BecameLookedAfter), typeof(ChildProtectionPlanStarted), typeof(CaseEndedForChildProtection),
        typeof(CaseOpenedInError), typeof(CaseTransferred), typeof(TransferInDecided), typeof(TransferInWithdrawn), typeof(ChildDied),
        typeof(CaseEndedAtEighteen), typeof(PackMigrated), typeof(EntriesCorrected), typeof(EntryConfirmed),
    ];

    /// <summary>How often it falls due where that is agreed or set for each case; null for duties that fall due by the pack alone.</summary>
    public AgreedInterval? Interval { get; init; }

    /// <summary>The day that was set for it in the case itself; null where a pack's timescale sets it.</summary>
    public Func<CaseFile, DutySubject?, DateOnly?>? SetOn { get; init; }

    /// <summary>What it is of no use after: it is due by the working day before, where the pack's timescale does not ask for it earlier. Null where nothing is.</summary>
    public Func<CaseFile, DutySubject?, DateTimeOffset?>? OfNoUseAfter { get; init; }

    /// <summary>The duty that is not done before it is: its limit holds for this one too, where this one has no earlier. Null where it is a part of none.</summary>
    public Func<CaseFile, DutySubject?, (DutyKind Kind, DutySubject Subject)?>? PartOf { get; init; }

    /// <summary>The event from which it counts on this case in place of the pack's; null where the pack's holds.</summary>
    public Func<CaseFile, string?>? CountsInsteadFrom { get; init; }

    /// <summary>Which time of a series it is; null where its subject says that, or it comes once.</summary>
    public Func<CaseFile, int>? TimeInSeries { get; init; }

    /// <summary>Whose it is where the case says that; null for the owner that the pack names.</summary>
    public Func<CaseFile, DutySubject?, PolicyPack, DutyOwner?>? OwnedBy { get; init; }

    /// <summary>Whether it comes again and again, so that a pack may give it a series.</summary>
    public bool Recurs { get; init; }

    /// <summary>Whether a pack may leave its length to the plan of each child.</summary>
    public bool MayBeSetByPlan { get; init; }

    /// <summary>Whether a pack may have it refused before its range begins; elsewhere an early one is only shown.</summary>
    public bool MayBeTooEarly { get; init; }

    /// <summary>The step of the case with which it arises: what a pack counts from is there by then, or the pack is told so.</summary>
    public CaseStep Arises { get; init; } = CaseStep.ReviewOutcome;

    /// <summary>The step to which the case comes by its being done; null where it is none.</summary>
    public CaseStep? Ends { get; init; }

    /// <summary>The anchors that come only by its being done: its first time cannot count from them.</summary>
    public IReadOnlyList<string> Brings { get; init; } = [];

    /// <summary>Whether an authority may leave it out altogether: no step of the procedure hangs on it.</summary>
    public bool MayBeLeftOut { get; init; }

    /// <summary>Whether an answer of the person whom it is about is awaited, who may be reminded.</summary>
    public bool AwaitsPerson { get; init; }

    /// <summary>The definition of a duty.</summary>
    /// <param name="kind">Which.</param>
    public static DutyDefinition Of(DutyKind kind) => Known[kind];
}
