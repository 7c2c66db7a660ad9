using System.Collections.Frozen;
using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Packs;

/// <summary>What packs may name of a case: the anchors, the acts and the duties that there are.</summary>
public static class PackVocabulary
{
    /// <summary>Acts that begin a case, change its pack or say that a further duty is done, what the service itself records, and what a pack cites by the event that it is of.</summary>
    private static readonly string[] NotAwaited = ["authorityEventRecorded", "caseOpened", "episodeAdopted", "packMigrated", "furtherDutyDone", "messageUndelivered", "meetingDifferedInCalendar", "meetingTimeProposed", "meetingAnswerUnclear", "meetingShownInCalendar", "subjectAccessGiven", "processingRestricted", "processingRestrictionLifted"];

    /// <summary>What is not of the one child, or is recorded by the service alone: nobody does a duty by it. A pack that names it is read, and told so.</summary>
    private static IEnumerable<string> OfNoDuty => ActJson.Types.Where(act => act.Value == typeof(BankHolidayChanged) || AuthorityTable.Of(act.Value).ServiceOnly).Select(act => act.Key);

    /// <summary>All of it.</summary>
    public static CaseVocabulary OfCases { get; } = new()
    {
        Events = [.. Anchors.Names.Order(StringComparer.Ordinal)],
        EventTraits = Anchors.Names.ToDictionary(name => name, AnchorTraits.Of),
        Acts = [.. ActJson.Types.Keys.Order(StringComparer.Ordinal)],
        ActsAwaited = [.. ActJson.Types.Keys.Except(NotAwaited).Order(StringComparer.Ordinal)],
        ActsOfNoDuty = OfNoDuty.Concat(NotAwaited).ToFrozenSet(StringComparer.Ordinal),
        ActsOfTransfers = ActJson.Types.Where(act => act.Value.Namespace == typeof(Transfers.MoveReported).Namespace).Select(act => act.Key).ToFrozenSet(StringComparer.Ordinal),
        Endings = [.. Enum.GetValues<EndingReason>().Select(WordOf)],
        Duties = DutyDefinition.All.ToDictionary(duty => duty.Kind, TraitsOf),
    };

    /// <summary>How packs write a way of ending: <c>lookedAfter</c>.</summary>
    public static string WordOf(EndingReason ending) => JsonNamingPolicy.CamelCase.ConvertName(ending.ToString());

    private static DutyTraits TraitsOf(DutyDefinition duty) => new()
    {
        Side = duty.Side,
        FromEdition = duty.FromEdition,
        DaySetBy = duty.SetOn is null ? null : Anchors.PlanAction,
        HasAgreedInterval = duty.Interval is not null,
        Recurs = duty.Recurs,
        MayBeSetByPlan = duty.MayBeSetByPlan,
        MayBeTooEarly = duty.MayBeTooEarly,
        Arises = duty.Arises,
        Ends = duty.Ends,
        Brings = duty.Brings,
        MayBeLeftOut = duty.MayBeLeftOut,
        AwaitsPerson = duty.AwaitsPerson,
    };
}
