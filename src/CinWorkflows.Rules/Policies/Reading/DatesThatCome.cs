using System.Text.Json;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// Whether each limit of a pack can ever have a day: what it counts from, the duty, what brings it about and the stage go together. What
/// never can is at fault; what only later can is said, with what it waits for.
/// </summary>
internal sealed class DatesThatCome(PolicyPack pack, PackNode root, PackScope scope)
{
    private readonly PackReport _report = scope.Report;

    public void Check()
    {
        foreach (var (rule, node) in DutyNodes.Of(pack, root, scope))
        {
            if (!_report.IsClean(node))
            {
                continue;
            }

            var occasion = OccasionOf(rule, node!);
            Judge(rule.Timescale, node!, occasion);
            if (rule.Warning is { } warning)
            {
                Judge(warning, node!.Find("warning")!, occasion);
            }

            Regimes(node!.Find("byRegime")?.Properties ?? []);
        }

        Selections();
        Closure();
    }

    private Occasion OccasionOf(DutyRule rule, PackNode node)
    {
        var traits = scope.Cases.Duties[rule.Kind];
        return pack.FurtherDuties.GetValueOrDefault(node.Find("id")?.Text ?? "") is { } further && rule.Kind == DutyKind.FurtherDuty
            ? new(rule.Kind, traits, BeginningsOf(further, []))
            : new(rule.Kind, traits, []);
    }

    /// <summary>The further duties at the beginning of the chains that lead to one: what brings these about brings it about.</summary>
    private IReadOnlyList<FurtherDutyRule> BeginningsOf(FurtherDutyRule rule, HashSet<string> seen) => rule.When != TriggerKind.Chained ? [rule]
        : !seen.Add(rule.Id) ? []
        : [.. pack.FurtherDuties.Values
            .Where(before => before.Then.Concat(before.Decision?.Options.SelectMany(option => option.Then) ?? []).Contains(rule.Id))
            .SelectMany(before => BeginningsOf(before, seen))
            .Distinct()];

    private IReadOnlyList<TriggerKind> TriggersOf(FurtherDutyRule rule) => [.. BeginningsOf(rule, []).Select(first => first.When).Distinct()];

    private void Judge(Timescale timescale, PackNode part, Occasion occasion)
    {
        if (timescale.HasNoLimit && timescale.Anchor is null)
        {
            return;
        }

        var nodes = EventNodes(part).Where(node => scope.Cases.EventTraits.ContainsKey(node.Text)).ToList();
        foreach (var node in nodes.Concat(EndNodes(part).Where(node => scope.Cases.EventTraits.ContainsKey(node.Text))))
        {
            if (Never(node.Text, occasion) is { } reason)
            {
                _report.Fault(node, reason, PackFaultWeight.NeverDue);
            }
        }

        // Of alternatives of which the latest counts each is waited for; else the first that comes gives the date. What a plan sets, or an agreement, has its own date besides.
        IEnumerable<IReadOnlyList<PackNode>> choices = timescale.LatestCounts ? Alternatives(part).Select(one => EventNodes(one).ToList()) : [[.. EventNodes(part)]];
        var waits = choices.Where(choice => choice.Count > 0 && choice.All(node => scope.Cases.EventTraits.ContainsKey(node.Text) && !IsCertain(node.Text, occasion) && !IsAskedFor(node.Text) && _report.IsClean(node))).ToList();
        if (waits.Count > 0)
        {
            var first = waits[0][0];
            var until = string.Join(", and ", waits.Select(choice => string.Join(", or ", choice.Select(node => scope.Cases.EventTraits[node.Text].Until))));
            _report.Fault(first, $"there is no date until {until}; until then people are only told by the notices from 'opened'.{(AuthorityEventRule.IdIn(first.Text) is null ? "" : $" A further duty with 'doneBy' \"{first.Text}\" asks somebody for it.")}", PackFaultWeight.Advice);
        }
    }

    private static IEnumerable<PackNode> EndNodes(PackNode part) => part.Find("within")?.Find("until") is { } until ? [until] : [];

    private static IEnumerable<PackNode> Alternatives(PackNode part) => (part.Find("within")?.Find("anyOf") ?? part.Find("within")?.Find("latestOf"))?.Items ?? [];

    private static IEnumerable<PackNode> EventNodes(PackNode part) => Alternatives(part).Any() ? Alternatives(part).SelectMany(EventNodes) : (part.Find("before") ?? part.Find("from")) switch
    {
        { Kind: JsonValueKind.String } one => [one],
        { Properties: [var (_, list)] } => list.Items,
        _ => [],
    };

    /// <summary>Why an event never has a day here; null where it may.</summary>
    private string? Never(string anchor, Occasion of)
    {
        var (traits, duty) = (scope.Cases.EventTraits[anchor], of.Traits);
        if (traits.Side != TransferSide.None && pack.Transfers is null)
        {
            return $"'{anchor}' never has a day: without 'transfers' no move can be reported under this pack.";
        }

        if (traits.OnlyOf.Count > 0 && !traits.OnlyOf.Contains(of.Kind))
        {
            return $"'{anchor}' ({traits.InWords}) is known to the duties that are about it alone ({string.Join(", ", traits.OnlyOf.Select(Vocabulary<DutyKind>.Word))}); here it never has a day"
                + (of.Kind == DutyKind.FurtherDuty ? ": count from 'trigger', which is what brings this duty about." : ".");
        }

        if (traits.Side != TransferSide.None && duty.Side != TransferSide.None && traits.Side != duty.Side)
        {
            return $"'{anchor}' ({traits.InWords}) comes on the other side of a move; here it never has a day.";
        }

        return duty.Brings.Contains(anchor) || (duty.Ends is { } ends && traits.Step is { } step && step.IsFrom(ends))
            ? $"'{anchor}' ({traits.InWords}) comes only once this duty is done, so it would have no date until then: count from something before it."
            : null;
    }

    /// <summary>Whether an event has its day when the duty arises, in every case.</summary>
    private bool IsCertain(string anchor, Occasion of)
    {
        var traits = scope.Cases.EventTraits[anchor];
        return traits.OnlyOf.Contains(of.Kind)
            || traits.ArisesWith.Contains(of.Kind)
            || (of.Traits.Side != TransferSide.None && traits.Side == of.Traits.Side)
            || (of.Kind == DutyKind.FurtherDuty
                ? of.Beginnings.Count > 0 && of.Beginnings.All(first => traits.After.Contains(first.When) || (traits.Step is { } step && step.IsBy(StepOf(first.When))) || (first.WhenEvent is { } own && anchor == AuthorityEventRule.CitedAs(own)))
                : traits.Step is { } with && with.IsBy(of.Traits.Arises));
    }

    /// <summary>Whether an event of the authority's own is what a further duty waits for, so that somebody is asked for it until it comes.</summary>
    private bool IsAskedFor(string anchor) => AuthorityEventRule.IdIn(anchor) is not null && pack.FurtherDuties.Values.Any(further => further.DoneBy.Word == anchor);

    /// <summary>Other arrangements than the pack has, and stages that are over when a duty arises.</summary>
    private void Selections()
    {
        foreach (var node in root.Find("furtherDuties")?.Items ?? [])
        {
            if (!_report.IsClean(node) || pack.FurtherDuties.GetValueOrDefault(node.Find("id")!.Text) is not { } rule)
            {
                continue;
            }

            var only = node.Find("only");
            if (rule.Only.Regimes.Count > 0 && rule.Only.Regimes.All(regime => regime != RegimeKind.Ordinary && !pack.Regimes.ContainsKey(regime)))
            {
                _report.Fault(only!.Find("regimes")!, "this duty would never arise: the pack has no such arrangements under 'regimes'.", PackFaultWeight.NeverDue);
            }

            var over = TriggersOf(rule).SelectMany(StagesBefore).ToHashSet();
            if (rule.Only.Stages.Count > 0 && rule.Only.Stages.All(over.Contains))
            {
                _report.Fault(only!.Find("stages")!, "this duty would never arise: these stages are over by the time that what brings it about happens.", PackFaultWeight.NeverDue);
            }

            if (TriggersOf(rule) is [_, ..] triggers && triggers.All(trigger => trigger == TriggerKind.MoveReported) && pack.Transfers is null)
            {
                _report.Fault(node.Find("when")!, "this duty would never arise: without 'transfers' no move can be reported under this pack.", PackFaultWeight.NeverDue);
            }

            if (scope.Cases.ActsOfTransfers.Contains(rule.DoneBy.Word) && pack.Transfers is null)
            {
                _report.Fault(node.Find("doneBy")!, "this duty would never be done: without 'transfers' nothing of a move is recorded under this pack.", PackFaultWeight.NeverDue);
            }
        }
    }

    private void Regimes(IEnumerable<(string Name, PackNode Value)> limits)
    {
        foreach (var (name, value) in limits)
        {
            if (Vocabulary<RegimeKind>.TryRead(name, out var regime) && regime != RegimeKind.Ordinary && !pack.Regimes.ContainsKey(regime))
            {
                _report.Fault(value, $"this limit would hold for nobody: the pack has no arrangements '{name}' under 'regimes'.", PackFaultWeight.NeverDue);
            }
        }
    }

    private void Closure()
    {
        foreach (var node in root.Find("closure")?.Find("notBefore")?.Items ?? [])
        {
            if (node.Find("from") is { } from && _report.IsClean(from) && scope.Cases.EventTraits.GetValueOrDefault(from.Text) is { OnlyOf.Count: > 0 } traits)
            {
                _report.Fault(from, $"'{from.Text}' ({traits.InWords}) is known to the duties that are about it alone; as a minimum it would never hold.", PackFaultWeight.NeverDue);
            }
        }
    }

    private static CaseStep StepOf(TriggerKind trigger) => trigger switch
    {
        TriggerKind.AssessmentStarted => CaseStep.AssessmentStart,
        TriggerKind.NeedFound => CaseStep.AssessmentEnd,
        TriggerKind.PlanInForce or TriggerKind.PlanDisagreed => CaseStep.Plan,
        TriggerKind.MeetingHeld => CaseStep.FirstPlanningMeeting,
        TriggerKind.PlanCirculated => CaseStep.Circulation,
        TriggerKind.ReviewHeld => CaseStep.Review,
        TriggerKind.ReviewConcluded or TriggerKind.ClosureRecommended or TriggerKind.ClosureRefused => CaseStep.ReviewOutcome,
        _ => CaseStep.Referral,
    };

    /// <summary>The stages that a case has left behind when something has happened.</summary>
    private static IReadOnlyList<CaseStage> StagesBefore(TriggerKind trigger) => trigger switch
    {
        TriggerKind.NeedFound => [CaseStage.Assessment],
        TriggerKind.PlanInForce or TriggerKind.PlanCirculated or TriggerKind.ReviewHeld or TriggerKind.ReviewConcluded => [CaseStage.Assessment, CaseStage.FirstPlanningMeeting, CaseStage.Planning],
        _ => [],
    };

    /// <summary>The duty whose limits are judged.</summary>
    /// <param name="Kind">Which.</param>
    /// <param name="Traits">What is known of it.</param>
    /// <param name="Beginnings">The further duties whose triggers bring it about; empty for a duty of the workflow.</param>
    private sealed record Occasion(DutyKind Kind, DutyTraits Traits, IReadOnlyList<FurtherDutyRule> Beginnings);
}
