using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Procedures;

/// <summary>A duty of an authority's procedure as a sentence, with the day that it would come to if it began today.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Owner">By whom.</param>
/// <param name="Limit">By when, in words.</param>
/// <param name="Live">The day that would be, where what it counts from happened today; null where no day follows.</param>
/// <param name="Why">Where the rule comes from.</param>
internal sealed record RuleSentence(string Title, string Owner, string Limit, string? Live, string? Why)
{
    /// <summary>All duties of a pack, in the order of the procedure.</summary>
    public static IReadOnlyList<RuleSentence> AllOf(PolicyPack pack, WorkingCalendar calendar, DateOnly today)
    {
        var words = DutyWords.Of(pack);
        return
        [
            .. pack.Duties.Where(rule => !pack.NotAskedFor.Contains(rule.Key))
                .Select(rule => Of(DutyDefinition.Of(rule.Key).Title(words), rule.Value, pack, calendar, today)),
            .. pack.FurtherDuties.Values.Select(further => Of(further.Title, further.Duty, pack, calendar, today)),
        ];
    }

    private static RuleSentence Of(string title, DutyRule rule, PolicyPack pack, WorkingCalendar calendar, DateOnly today) =>
        new(title, pack.NameOf(rule.Owner), LimitOf(rule.Timescale, pack), LiveOf(rule.Timescale, pack, calendar, today), DutyReasons.Source(rule.Clause, pack));

    private static string LimitOf(Timescale timescale, PolicyPack pack)
    {
        if (timescale.HasNoLimit)
        {
            return "No time is set.";
        }

        var limits = timescale.Parts.Select(part => Part(part, pack)).ToList();
        return $"{char.ToUpperInvariant(limits[0][0])}{string.Join(timescale.LatestCounts ? ", and " : ", or ", limits)[1..]}{(timescale.LatestCounts ? ", whichever is later" : "")}.";
    }

    private static string Part(Timescale part, PolicyPack pack)
    {
        var anchors = string.Join(" or ", part.AnchorNames.Select(anchor => Anchors.InWords(anchor, pack)));
        return part switch
        {
            { Schedule: { } schedule } => $"{schedule}, counted from {anchors}",
            { Paces: { } paces } => $"{paces}, counted from {anchors}",
            { Within.Amount: 0 } => $"on the day of {anchors}",
            { Within: { Amount: < 0 } before } => $"{before with { Amount = -before.Amount }} before {anchors}",
            { Within: { } within, Earliest: { } earliest } => $"{earliest} to {within} after {anchors}",
            { Within: { } within } => $"within {within} of {anchors}",
            _ => "no time is set",
        };
    }

    /// <summary>Of a limit with one event: the day, where that event were today.</summary>
    private static string? LiveOf(Timescale timescale, PolicyPack pack, WorkingCalendar calendar, DateOnly today) =>
        timescale is { Within: { Unit: not Unit.Hours }, AnyOf.Count: 0, Anchor: { } anchor } && timescale.From(today, calendar) is { } deadline
            ? $"If {Anchors.InWords(anchor, pack)} were today: {PlainWords.Date(deadline.Due)}"
            : null;
}
