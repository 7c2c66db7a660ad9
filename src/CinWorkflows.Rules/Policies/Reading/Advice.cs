using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>What is possible and seldom meant.</summary>
internal static class Advice
{
    public static void Check(PolicyPack pack, PackNode root, PackScope scope)
    {
        if (pack.Edition < PolicyPack.NewestEdition && (root.Find("edition") ?? root.Find("version")) is { } edition && scope.Report.IsClean(edition))
        {
            scope.Report.Fault(edition, $"this asks for edition {pack.Edition} of the procedure, which knows fewer rules; a new pack writes \"edition\": {PolicyPack.NewestEdition}.", PackFaultWeight.Advice);
        }

        foreach (var (rule, node) in DutyNodes.Of(pack, root, scope))
        {
            if (scope.Report.IsClean(node) && rule.Timescale.Target is not null && pack.Notices.GetValueOrDefault(rule.Ladder)?.Rungs.All(rung => rung.From != RungAnchor.Target) == true)
            {
                scope.Report.Fault(node!.Find("target")!, $"nobody is reminded of this aim: ladder '{rule.Ladder}' has no notice from 'target'.", PackFaultWeight.Advice);
            }
        }

        SaidTwice(pack, root, scope);
    }

    /// <summary>Two further duties that say the same: whoever owes them does one thing twice.</summary>
    private static void SaidTwice(PolicyPack pack, PackNode root, PackScope scope)
    {
        var seen = new List<FurtherDutyRule>();
        foreach (var node in root.Find("furtherDuties")?.Items ?? [])
        {
            if (!scope.Report.IsClean(node) || pack.FurtherDuties.GetValueOrDefault(node.Find("id")!.Text) is not { } rule)
            {
                continue;
            }

            if (rule.Duty.Timescale.AnchorNames.Any(anchor => scope.Cases.EventTraits.GetValueOrDefault(anchor)?.OfTheNextMeeting == true) && rule.When is not (TriggerKind.MeetingArranged or TriggerKind.MeetingHeld or TriggerKind.Chained))
            {
                scope.Report.Fault(node.Find("when")!, "this is asked for once in a case; what is owed for each meeting has 'when' \"meetingArranged\" and 'before' \"trigger\".", PackFaultWeight.Advice);
            }

            if (seen.FirstOrDefault(other => IsSame(other, rule)) is { } same)
            {
                scope.Report.Fault(node, $"this says the same as '{same.Id}': the same is asked for twice.", PackFaultWeight.Advice);
            }

            seen.Add(rule);
        }
    }

    private static bool IsSame(FurtherDutyRule one, FurtherDutyRule other) =>
        string.Equals(one.Title, other.Title, StringComparison.OrdinalIgnoreCase)
        || (one.Duty.Clause == other.Duty.Clause
            && one.When == other.When
            && one.DoneBy == other.DoneBy
            && one.Duty.Owner == other.Duty.Owner
            && one.Duty.Timescale with { Id = "" } == other.Duty.Timescale with { Id = "" }
            && one.Then.SequenceEqual(other.Then));
}
