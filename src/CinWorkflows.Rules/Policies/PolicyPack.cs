using System.Collections.Frozen;
using System.Collections.ObjectModel;
using System.Text.Json;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Policies.Retention;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>
/// An authority's procedure as data: every rule, with the clause that it comes from. A case is pinned to the version
/// that it started under. Packs are read by the pack reader, which refuses one that is not whole.
/// </summary>
public sealed record PolicyPack
{
    /// <summary>How the statement of a clause begins that is national and not of the authority's text.</summary>
    private const string NationalMark = "National: ";

    /// <summary>The pack's name in file names and addresses, for example <c>northamptonshire</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The pack's own version, three numbers.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// Which edition of the procedure the pack asks for: 1 has each duty once the step before it is recorded; 2 has each clock start
    /// with its anchor, whatever else is recorded; 3 and 4 name the duties that came since, each in its turn. A case goes from one to the other only by moving to another version of its pack.
    /// </summary>
    public int Edition { get; init; } = 1;

    /// <summary>The last edition that there is.</summary>
    public const int NewestEdition = 4;

    /// <summary>Whether each clock starts with its anchor and shows from then on.</summary>
    public bool ClocksStartWithAnchor => Edition >= 2;

    /// <summary>The base on which it was resolved; null where it was written whole.</summary>
    public BaseReference? Base { get; init; }

    /// <summary>The date from which new cases start under this version.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Whose procedure this is, and its calendar.</summary>
    public required Authority Authority { get; init; }

    /// <summary>The organisation that works by the procedure for this authority and others; null where it is of one authority.</summary>
    public SharedProcedure? ServedBy { get; init; }

    /// <summary>The text that the pack was made from, and its standing.</summary>
    public required PackSource Source { get; init; }

    /// <summary>The clauses of the source, id to a short statement.</summary>
    public required IReadOnlyDictionary<string, string> Clauses { get; init; }

    /// <summary>The authority's own words: <c>plan</c>, <c>planningMeeting</c>, <c>review</c> and roles.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Where the source contradicts itself, and the reading taken.</summary>
    public required IReadOnlyList<SourceConflict> Conflicts { get; init; }

    /// <summary>Which children the procedure does not apply to, and where they are routed.</summary>
    public required IReadOnlyList<AdmissionRule> Admission { get; init; }

    /// <summary>Who must do what by when; one entry for each kind of duty that the authority has.</summary>
    public required IReadOnlyDictionary<DutyKind, DutyRule> Duties { get; init; }

    /// <summary>Duties that never arise under this version: of a later edition and not named by it, or those that the authority says it does not ask for.</summary>
    public IReadOnlySet<DutyKind> NotAskedFor { get; init; } = FrozenSet<DutyKind>.Empty;

    /// <summary>Who chairs which meeting, by purpose.</summary>
    public required IReadOnlyDictionary<ChairedMeeting, ChairRule> Chairs { get; init; }

    /// <summary>What must be recorded before a step.</summary>
    public required IReadOnlyDictionary<GateKind, Gate> Gates { get; init; }

    /// <summary>Who decides what.</summary>
    public required IReadOnlyDictionary<ApprovalKind, Approval> Approvals { get; init; }

    /// <summary>What a plan must hold.</summary>
    public required PlanRules Plan { get; init; }

    /// <summary>How often plans are reviewed.</summary>
    public required ReviewRules Review { get; init; }

    /// <summary>What may follow an end of the need (H30: referral to another team).</summary>
    public required IReadOnlyList<ClosureRoute> ClosureRoutes { get; init; }

    /// <summary>The arrangements for disabled children; empty where the authority has none of its own.</summary>
    public required IReadOnlyDictionary<RegimeKind, RegimeRules> Regimes { get; init; }

    /// <summary>The named ladders of reminders and escalations.</summary>
    public required IReadOnlyDictionary<string, Ladder> Notices { get; init; }

    /// <summary>How clauses that no rule cites are met.</summary>
    public IReadOnlyList<ClauseCoverage> Coverage { get; init; } = [];

    /// <summary>When reminders may be sent: Europe/London, on working days.</summary>
    public required WorkingHours WorkingHours { get; init; }

    /// <summary>When the daily digest goes out: Europe/London, on working days.</summary>
    public required TimeOnly DigestAt { get; init; }

    /// <summary>
    /// By when at the latest what was done is on the record, counted from the day on which it was done: a rule of the authority's own (local), since no
    /// source sets a day. What is told later may be true, and is looked at by a manager where a duty was overdue by then.
    /// </summary>
    public Period RecordedWithin { get; init; } = UsuallyRecordedWithin;

    /// <summary>What holds where a pack does not say it: five working days.</summary>
    public static Period UsuallyRecordedWithin { get; } = new(5, Unit.WorkingDays);

    /// <summary>How long cases are kept once they have ended; null where the pack does not say, and no case is ever due to be destroyed.</summary>
    public RetentionSchedule? Retention { get; init; }

    /// <summary>What the authority asks for besides: steps of chains and gates, by id.</summary>
    public IReadOnlyDictionary<string, FurtherDutyRule> FurtherDuties { get; init; } = ReadOnlyDictionary<string, FurtherDutyRule>.Empty;

    /// <summary>The events that the authority defines itself, by name.</summary>
    public IReadOnlyDictionary<string, AuthorityEventRule> Events { get; init; } = ReadOnlyDictionary<string, AuthorityEventRule>.Empty;

    /// <summary>The rules for transfers between authorities; null where the pack has none.</summary>
    public TransferPolicy? Transfers { get; init; }

    /// <summary>From which age the authority writes to a child, and asks them about changes to their plan.</summary>
    public int ChildIsWrittenToFrom => Transfers?.ChildIsWrittenToFrom ?? TransferPolicy.ChildIsWrittenToFromUnlessSaid;

    /// <summary>When a case may be closed.</summary>
    public ClosureRules Closure { get; init; } = ClosureRules.InReview;

    /// <summary>The events from which hours are counted: of these a case file keeps the instant.</summary>
    public IReadOnlyList<string> HourAnchors =>
    [
        .. Duties.Values.Concat(FurtherDuties.Values.Select(further => further.Duty))
            .SelectMany(rule => rule.Timescale.Parts.Append(rule.Warning))
            .Where(timescale => timescale is { IsInHours: true })
            .SelectMany(timescale => timescale!.AnchorNames)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The teams, by id, that have limits or duties of their own.</summary>
    public IReadOnlyList<string> TeamsNamed =>
    [
        .. Duties.Values.Concat(FurtherDuties.Values.Select(further => further.Duty))
            .SelectMany(rule => rule.Timescale.Exceptions.Select(exception => exception.Team).OfType<string>())
            .Concat(FurtherDuties.Values.SelectMany(further => further.Only.Teams))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name and version that a case is pinned to.</summary>
    public PackReference Reference => new(Id, Version);

    /// <summary>The rule for a duty.</summary>
    /// <exception cref="InvalidOperationException">The authority has no such duty; a validated pack has all that its workflow opens.</exception>
    public DutyRule Rule(DutyKind kind) => Duties.TryGetValue(kind, out var rule)
        ? rule
        : throw new InvalidOperationException($"Pack {Id} {Version} has no duty '{kind}'.");

    /// <summary>The clause by which the procedure does not apply, or another one does, in a circumstance; null where it says nothing of it.</summary>
    public string? ClauseOf(Circumstance when) => Admission.FirstOrDefault(rule => rule.When == when)?.Clause;

    /// <summary>
    /// Where a clause stands. The statement of one that the authority's text does not contain begins with "National: "; that of the rules
    /// for transfers is none of its clauses either where they are the optional national ones (H36).
    /// </summary>
    /// <param name="clause">The clause as a rule of the pack cites it.</param>
    public ClauseOrigin OriginOf(string clause) =>
        clause == Timescale.Local ? ClauseOrigin.Local
        : Transfers is { Owner: TransferRulesOwner.National, Clause: var silent } && silent == clause ? ClauseOrigin.Silent
        : Clauses.GetValueOrDefault(clause)?.StartsWith(NationalMark, StringComparison.Ordinal) == true ? ClauseOrigin.National
        : ClauseOrigin.Procedure;

    /// <summary>What a clause says, without the mark of a national one; null where the pack does not have it.</summary>
    /// <param name="clause">The clause.</param>
    public string? StatementOf(string clause) => Clauses.GetValueOrDefault(clause) is not { } statement ? null
        : OriginOf(clause) == ClauseOrigin.National ? statement[NationalMark.Length..]
        : statement;

    /// <summary>The authority's name for a role, or the usual one: "team manager".</summary>
    public string NameOf(Role role) => Label(JsonNamingPolicy.CamelCase.ConvertName(role.ToString()), RoleWords.Of(role));

    /// <summary>The authority's word for <paramref name="key"/>, or <paramref name="otherwise"/>.</summary>
    public string Label(string key, string otherwise) => Labels.GetValueOrDefault(key, otherwise);
}
