using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Packs;

/// <summary>What packs may name of a case: the anchors, the acts and the duties that there are.</summary>
public static class PackVocabulary
{
    /// <summary>Acts that begin a case, change its pack or say that a further duty is done, and what the service itself records.</summary>
    private static readonly string[] NotAwaited = ["caseOpened", "episodeAdopted", "packMigrated", "furtherDutyDone", "messageUndelivered", "meetingDifferedInCalendar", "meetingTimeProposed", "meetingAnswerUnclear", "meetingShownInCalendar", "subjectAccessGiven", "processingRestricted", "processingRestrictionLifted"];

    /// <summary>All of it.</summary>
    public static CaseVocabulary OfCases { get; } = new()
    {
        Events = [.. Anchors.Names.Order(StringComparer.Ordinal)],
        Acts = [.. ActJson.Types.Keys.Order(StringComparer.Ordinal)],
        ActsAwaited = [.. ActJson.Types.Keys.Except(NotAwaited).Order(StringComparer.Ordinal)],
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
        AwaitsPerson = duty.AwaitsPerson,
    };
}
