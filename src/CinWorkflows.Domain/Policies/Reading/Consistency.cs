using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Notices;

namespace CinWorkflows.Domain.Policies.Reading;

/// <summary>Judges what one part of a pack asks of another. Each rule is judged only where the parts themselves are clean.</summary>
internal static class Consistency
{
    public static void Check(PolicyPack pack, PackNode root, PackReport report)
    {
        ClosureDays(pack, root, report);
        ReviewInterval(pack, root, report);
        Decisions(pack, root, report);
        Reminders(pack, root, report);
        Warnings(pack, root, report);
        Digest(pack, root, report);
        Admission(root, report);
        Transfers(pack, root, report);
    }

    /// <summary>A pack with rules for transfers says how other authorities know this one, and who decides.</summary>
    private static void Transfers(PolicyPack pack, PackNode root, PackReport report)
    {
        var (transfers, authority, approvals) = (root.Find("transfers"), root.Find("authority"), root.Find("approvals"));
        if (transfers is null || !report.IsClean(transfers, authority, approvals))
        {
            return;
        }

        if (pack.Authority.Code is null)
        {
            report.Fault(transfers, "rules for transfers need 'authority.code', by which other authorities know this one.");
        }

        foreach (var kind in new[] { ApprovalKind.TransferDispute, ApprovalKind.TransferIn }.Where(kind => !pack.Approvals.ContainsKey(kind)))
        {
            report.Fault(transfers, $"rules for transfers need 'approvals.{Vocabulary<ApprovalKind>.Word(kind)}'.");
        }
    }

    private static void ClosureDays(PolicyPack pack, PackNode root, PackReport report)
    {
        var (days, from) = (root.Find("authority")?.Find("closureDays"), root.Find("effectiveFrom"));
        if (!report.IsClean(days, from))
        {
            return;
        }

        var closures = pack.Authority.ClosureDays;
        for (var index = 0; index < closures.Count; index++)
        {
            var date = closures[index].Date;
            if (date < pack.EffectiveFrom)
            {
                report.Fault(days!.Items[index], $"the closure day {date:yyyy-MM-dd} lies before the pack is in effect ({pack.EffectiveFrom:yyyy-MM-dd}).");
            }

            if (closures.Take(index).Any(earlier => earlier.Date == date))
            {
                report.Fault(days!.Items[index], $"the closure day {date:yyyy-MM-dd} is listed twice.");
            }
        }
    }

    private static void ReviewInterval(PolicyPack pack, PackNode root, PackReport report)
    {
        var (duty, every) = (DutyNode(root, DutyKind.HoldReview), root.Find("review")?.Find("atLeastEvery"));
        if (!report.IsClean(duty, every))
        {
            return;
        }

        var (timescale, longest) = (pack.Rule(DutyKind.HoldReview).Timescale, pack.Review.AtLeastEvery);
        if (timescale.Schedule is { } series && series.ThenEvery != longest)
        {
            report.Fault(duty!.Find("within")!, $"reviews do not end while the plan is in force: the series goes on with 'thenEvery' {longest}, as 'review.atLeastEvery' says.");
        }
        else if (timescale.Schedule is null && timescale.Within != longest)
        {
            report.Fault(duty!.Find("within")!, $"this must be {longest}, as 'review.atLeastEvery' says.");
        }

        if (duty!.Find("byRegime") is { } regimes)
        {
            report.Fault(regimes, "how often a child is reviewed under other arrangements stands in 'regimes'.");
        }

        foreach (var exception in timescale.Exceptions.Where(exception => exception.Team is not null && exception.Limit.Roughly() > longest.Roughly()))
        {
            report.Fault(duty.Find("byTeam")!.Find(exception.Team!)!, $"a team reviews at least every {longest}, as 'review.atLeastEvery' says.");
        }
    }

    /// <summary>Whoever has to agree to something must have the decision.</summary>
    private static void Decisions(PolicyPack pack, PackNode root, PackReport report)
    {
        var (chairs, gates, approvals) = (root.Find("chairs"), root.Find("gates"), root.Find("approvals"));
        if (report.IsClean(chairs, approvals))
        {
            foreach (var (meeting, chair) in pack.Chairs)
            {
                if (chair.AgreedInAdvanceBy is { } manager && pack.Approvals.GetValueOrDefault(ApprovalKind.ReviewChair)?.Roles.Contains(manager) != true)
                {
                    var place = chairs!.Find(Vocabulary<ChairedMeeting>.Word(meeting))!.Find("agreedInAdvanceBy")!;
                    report.Fault(place, $"'approvals.reviewChair' does not give that decision to '{place.Text}'.");
                }
            }
        }

        if (report.IsClean(gates, approvals)
            && pack.Gates.ContainsKey(GateKind.ReviewInMeeting) != pack.Approvals.ContainsKey(ApprovalKind.ReviewWithoutMeeting))
        {
            report.Fault(gates!, "the gate 'reviewInMeeting' and 'approvals.reviewWithoutMeeting' go together: give both or neither.");
        }
    }

    /// <summary>A duty that nobody would ever be told of, and a ladder that no duty uses.</summary>
    private static void Reminders(PolicyPack pack, PackNode root, PackReport report)
    {
        var (duties, ladders) = (root.Find("duties"), root.Find("ladders"));
        var others = new[] { root.Find("furtherDuties"), root.Find("transfers") }.OfType<PackNode>();
        if (!report.IsClean(duties, ladders) || others.Any(other => !report.IsClean(other)))
        {
            return;
        }

        foreach (var (rule, duty) in AllDuties(pack, root))
        {
            var (rungs, notices) = (pack.Notices[rule.Ladder].Rungs, duty!.Find("notices")!);
            if (rule.Timescale.HasNoLimit && rule.Timescale.Anchor is null && rungs.All(rung => rung.From != RungAnchor.Opened))
            {
                report.Fault(notices, $"the duty has no timescale and ladder '{rule.Ladder}' no notice from 'opened': nobody would ever be told.");
            }

            if (!DutyDefinition.Of(rule.Kind).AwaitsPerson && rungs.Any(rung => rung.To == NoticeRecipient.Person))
            {
                report.Fault(notices, $"ladder '{rule.Ladder}' tells the 'person' from whom something is awaited, but this duty awaits nothing of a person.");
            }

            (RungAnchor From, bool Given, string Word)[] dates =
            [
                (RungAnchor.Warning, rule.Warning is not null, "'warning'"),
                (RungAnchor.Target, rule.Timescale.Target is not null, "'target'"),
                (RungAnchor.Earliest, rule.Timescale.Earliest is not null, "range"),
            ];
            foreach (var date in dates.Where(date => !date.Given && rungs.Any(rung => rung.From == date.From)))
            {
                report.Fault(notices, $"ladder '{rule.Ladder}' has a notice from '{Vocabulary<RungAnchor>.Word(date.From)}', but the duty has no {date.Word}.");
            }
        }

        var used = AllDuties(pack, root).Select(entry => entry.Rule.Ladder).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, ladder) in ladders!.Properties.Where(ladder => !used.Contains(ladder.Name)))
        {
            report.Fault(ladder, $"no duty uses the ladder '{name}'.");
        }
    }

    private static void Warnings(PolicyPack pack, PackNode root, PackReport report)
    {
        foreach (var (rule, duty) in AllDuties(pack, root))
        {
            if (rule is { Warning: { } warning, Timescale: { Within: { } limit } binding }
                && report.IsClean(duty)
                && warning.Anchor == binding.Anchor
                && warning.Within!.Value.Roughly() >= limit.Roughly())
            {
                report.Fault(duty!.Find("warning")!, $"a warning at {warning.Within} does not come before the limit of {limit}.");
            }
        }
    }

    private static void Digest(PolicyPack pack, PackNode root, PackReport report)
    {
        var (digest, hours) = (root.Find("digestAt"), root.Find("workingHours"));
        if (report.IsClean(digest, hours) && (pack.DigestAt < EarliestDigest || pack.DigestAt >= pack.WorkingHours.To))
        {
            report.Fault(digest!, $"the digest goes out between {EarliestDigest:HH:mm} and the end of working hours at {pack.WorkingHours.To:HH:mm}.");
        }
    }

    private static void Admission(PackNode root, PackReport report)
    {
        var rules = root.Find("admission");
        if (!report.IsClean(rules))
        {
            return;
        }

        foreach (var again in rules!.Items.Select(rule => rule.Find("when")!).GroupBy(when => when.Text).SelectMany(same => same.Skip(1)))
        {
            report.Fault(again, $"'{again.Text}' already has a rule.");
        }
    }

    /// <summary>The notices of a digest are gathered in the half hour before it.</summary>
    private static readonly TimeOnly EarliestDigest = new(0, 30);

    private static PackNode? DutyNode(PackNode root, DutyKind kind) =>
        (DutyDefinition.Of(kind).Side != TransferSide.None ? root.Find("transfers")?.Find("duties") : root.Find("duties"))?.Find(Vocabulary<DutyKind>.Word(kind));

    /// <summary>The duties of the workflow and the further ones, each with its place.</summary>
    private static IEnumerable<(DutyRule Rule, PackNode? Node)> AllDuties(PolicyPack pack, PackNode root) =>
    [
        .. pack.Duties.Values.Select(rule => (rule, DutyNode(root, rule.Kind))),
        .. (root.Find("furtherDuties")?.Items ?? []).Select(node => (pack.FurtherDuties.GetValueOrDefault(node.Find("id")?.Text ?? "")?.Duty, node)).Where(entry => entry.Duty is not null).Select(entry => (entry.Duty!, (PackNode?)entry.node)),
    ];
}
