using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Judges what one part of a pack asks of another. Each rule is judged only where the parts themselves are clean.</summary>
internal sealed class Consistency(PolicyPack pack, PackNode root, PackScope scope)
{
    private readonly PackReport _report = scope.Report;

    public void Check()
    {
        ClosureDays();
        ReviewInterval();
        Decisions();
        Reminders();
        Warnings();
        Digest();
        Admission();
        Transfers();
    }

    /// <summary>A pack with rules for transfers says how other authorities know this one, and who decides.</summary>
    private void Transfers()
    {
        var (transfers, authority, approvals) = (root.Find("transfers"), root.Find("authority"), root.Find("approvals"));
        if (transfers is null || !_report.IsClean(transfers, authority, approvals))
        {
            return;
        }

        if (pack.Authority.Code is null)
        {
            _report.Fault(transfers, "rules for transfers need 'authority.code', by which other authorities know this one.");
        }

        foreach (var kind in new[] { ApprovalKind.TransferDispute, ApprovalKind.TransferIn }.Where(kind => !pack.Approvals.ContainsKey(kind)))
        {
            _report.Fault(transfers, $"rules for transfers need 'approvals.{Vocabulary<ApprovalKind>.Word(kind)}'.");
        }
    }

    private void ClosureDays()
    {
        var (days, from) = (root.Find("authority")?.Find("closureDays"), root.Find("effectiveFrom"));
        if (!_report.IsClean(days, from))
        {
            return;
        }

        var closures = pack.Authority.ClosureDays;
        for (var index = 0; index < closures.Count; index++)
        {
            var date = closures[index].Date;
            if (date < pack.EffectiveFrom)
            {
                _report.Fault(days!.Items[index], $"the closure day {date:yyyy-MM-dd} lies before the pack is in effect ({pack.EffectiveFrom:yyyy-MM-dd}).");
            }

            if (closures.Take(index).Any(earlier => earlier.Date == date))
            {
                _report.Fault(days!.Items[index], $"the closure day {date:yyyy-MM-dd} is listed twice.");
            }
        }
    }

    private void ReviewInterval()
    {
        var (duty, every) = (DutyNode(DutyKind.HoldReview), root.Find("review")?.Find("atLeastEvery"));
        if (!_report.IsClean(duty, every))
        {
            return;
        }

        var (timescale, longest) = (pack.Rule(DutyKind.HoldReview).Timescale, pack.Review.AtLeastEvery);
        if (timescale.Schedule is { } series && series.ThenEvery != longest)
        {
            _report.Fault(duty!.Find("within")!, $"reviews do not end while the plan is in force: the series goes on with 'thenEvery' {longest}, as 'review.atLeastEvery' says.");
        }
        else if (timescale.Paces is { } paces)
        {
            if (paces.Steps.Select(step => step.Every).MaxBy(every => every.Roughly()) != longest)
            {
                _report.Fault(duty!.Find("within")!, $"the longest of these intervals must be {longest}, as 'review.atLeastEvery' says.");
            }
        }
        else if (timescale.AnyOf.Count > 0)
        {
            _report.Fault(duty!.Find("within")!, "how often a plan is reviewed is one interval, a series, or one that changes: alternatives are for what is done once.");
        }
        else if (timescale.Schedule is null && timescale.Within != longest)
        {
            _report.Fault(duty!.Find("within")!, $"this must be {longest}, as 'review.atLeastEvery' says: 'within' and 'review.atLeastEvery' are the same limit, written twice.");
        }

        if (duty!.Find("byRegime") is { } regimes)
        {
            _report.Fault(regimes, "how often a child is reviewed under other arrangements stands in 'regimes'.");
        }
    }

    /// <summary>Whoever has to agree to something must have the decision.</summary>
    private void Decisions()
    {
        var (chairs, gates, approvals) = (root.Find("chairs"), root.Find("gates"), root.Find("approvals"));
        if (_report.IsClean(chairs, approvals))
        {
            foreach (var (meeting, chair) in pack.Chairs)
            {
                if (chair.AgreedInAdvanceBy is not null && pack.NotAskedFor.Contains(DutyKind.AgreeReviewChair))
                {
                    _report.Fault(chairs!.Find(Vocabulary<ChairedMeeting>.Word(meeting))!.Find("agreedInAdvanceBy")!, "nobody would be asked for this: 'duties.agreeReviewChair' is \"none\".");
                }
                else if (chair.AgreedInAdvanceBy is { } manager && pack.Approvals.GetValueOrDefault(ApprovalKind.ReviewChair)?.Roles.Contains(manager) != true)
                {
                    var place = chairs!.Find(Vocabulary<ChairedMeeting>.Word(meeting))!.Find("agreedInAdvanceBy")!;
                    _report.Fault(place, $"'approvals.reviewChair' does not give that decision to '{place.Text}'.");
                }
            }
        }

        if (_report.IsClean(gates, approvals)
            && pack.Gates.ContainsKey(GateKind.ReviewInMeeting) != pack.Approvals.ContainsKey(ApprovalKind.ReviewWithoutMeeting))
        {
            _report.Fault(gates!, "the gate 'reviewInMeeting' and 'approvals.reviewWithoutMeeting' go together: give both or neither.");
        }
    }

    /// <summary>A duty that nobody would ever be told of, and a ladder that no duty uses.</summary>
    private void Reminders()
    {
        var (duties, ladders) = (root.Find("duties"), root.Find("ladders"));
        var others = new[] { root.Find("furtherDuties"), root.Find("transfers") }.OfType<PackNode>();
        if (!_report.IsClean(duties, ladders) || others.Any(other => !_report.IsClean(other)))
        {
            return;
        }

        foreach (var (rule, duty) in AllDuties())
        {
            var (rungs, notices) = (pack.Notices[rule.Ladder].Rungs, duty!.Find("notices")!);
            if (rule.Timescale.HasNoLimit && rule.Timescale.Anchor is null && rungs.All(rung => rung.From != RungAnchor.Opened))
            {
                _report.Fault(notices, $"the duty has no timescale and ladder '{rule.Ladder}' no notice from 'opened': nobody would ever be told.");
            }

            if (!scope.Cases.Duties[rule.Kind].AwaitsPerson && rungs.Any(rung => rung.To == NoticeRecipient.Person))
            {
                _report.Fault(notices, $"ladder '{rule.Ladder}' tells the 'person' from whom something is awaited, but this duty awaits nothing of a person.");
            }

            (RungAnchor From, bool Given, string Word)[] dates =
            [
                (RungAnchor.Warning, rule.Warning is not null, "'warning'"),
                (RungAnchor.Target, rule.Timescale.Target is not null, "'target'"),
                (RungAnchor.Earliest, rule.Timescale.Earliest is not null, "range"),
            ];
            foreach (var date in dates.Where(date => !date.Given && rungs.Any(rung => rung.From == date.From)))
            {
                _report.Fault(notices, $"ladder '{rule.Ladder}' has a notice from '{Vocabulary<RungAnchor>.Word(date.From)}', but the duty has no {date.Word}.");
            }
        }

        var used = AllDuties().Select(entry => entry.Rule.Ladder).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, ladder) in ladders!.Properties.Where(ladder => !used.Contains(ladder.Name)))
        {
            _report.Fault(ladder, $"no duty uses the ladder '{name}'.");
        }
    }

    private void Warnings()
    {
        foreach (var (rule, duty) in AllDuties())
        {
            if (rule is { Warning: { } warning, Timescale: { Within: { } limit } binding }
                && _report.IsClean(duty)
                && warning.Anchor == binding.Anchor
                && warning.Within!.Value.Roughly() >= limit.Roughly())
            {
                _report.Fault(duty!.Find("warning")!, $"a warning at {warning.Within} does not come before the limit of {limit}.");
            }
        }
    }

    private void Digest()
    {
        var (digest, hours) = (root.Find("digestAt"), root.Find("workingHours"));
        if (_report.IsClean(digest, hours) && (pack.DigestAt < EarliestDigest || pack.DigestAt >= pack.WorkingHours.To))
        {
            _report.Fault(digest!, $"the digest goes out between {EarliestDigest:HH:mm} and the end of working hours at {pack.WorkingHours.To:HH:mm}.");
        }
    }

    private void Admission()
    {
        var rules = root.Find("admission");
        if (!_report.IsClean(rules))
        {
            return;
        }

        foreach (var again in rules!.Items.Select(rule => rule.Find("when")!).GroupBy(when => when.Text).SelectMany(same => same.Skip(1)))
        {
            _report.Fault(again, $"'{again.Text}' already has a rule.");
        }
    }

    /// <summary>The notices of a digest are gathered in the half hour before it.</summary>
    private static readonly TimeOnly EarliestDigest = new(0, 30);

    private PackNode? DutyNode(DutyKind kind) => DutyNodes.Of(kind, root, scope);

    /// <summary>The duties of the workflow and the further ones, each with its place.</summary>
    private IEnumerable<(DutyRule Rule, PackNode? Node)> AllDuties() => DutyNodes.Of(pack, root, scope);
}
