using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Delivery;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Closure;

/// <summary>
/// What is open when a case ends. Whoever ends it settles each item first, or decides on it in the ending act, with the reason: a
/// danger only where the pack gives them that decision (N25, N34, H22, H32).
/// </summary>
public static class OpenItems
{
    /// <summary>All that is open and does not vanish with the case's end.</summary>
    /// <param name="file">The case.</param>
    public static IReadOnlyList<OpenItem> Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. file.Concerns.Where(concern => concern.IsOpen)
                .Select(concern => new OpenItem(new(OpenItemId.Concern, concern.Id), "A safeguarding concern was raised and is not discussed", ApprovalKind.SafeguardingResponse)),
            .. (file.Strategy?.Open ?? []).Select(need => new OpenItem(StrategyOf(need, file.Strategy!), $"A strategy discussion is due, needed since {need.Since:yyyy-MM-dd}", ApprovalKind.StrategyDiscussion)),
            .. OfEnquiries([.. file.OpenEnquiries]),
            .. file.Reviews.Where(review => review is { HeldOn: not null, Concluded: false })
                .Select(review => new OpenItem(new(OpenItemId.Outcome, Number(review.Number)), $"Review {review.Number} was held and its outcome is not recorded")),
            .. file.NextReview is { EarlySince: { } since } ? [new OpenItem(new(OpenItemId.EarlyReview), $"An early review is due since a change on {since:yyyy-MM-dd}")] : Array.Empty<OpenItem>(),
            .. file.Meetings.Where(meeting => meeting.State == MeetingState.Arranged)
                .Select(meeting => new OpenItem(new(OpenItemId.Meeting, meeting.Id), $"Meeting '{meeting.Id}' is arranged")),
            .. AmendedPlans.Pending(file).Select(review => new OpenItem(new(OpenItemId.Amendment, Number(review.Number)), $"Review {review.Number} decided to amend the plan, which is not done") { Duty = DutyKind.CirculateAmendedPlan }),
            .. (file.CurrentPlan?.Actions ?? []).Where(action => action.DoneOn is null)
                .Select(action => new OpenItem(new(OpenItemId.Action, action.Id), $"Action '{action.Id}' of the plan is not done") { OfPlan = true }),
            .. AmendedPlans.StillOwed(file).SelectMany(plan => OfPlan(file, plan)),
            .. PlanDisagreements.Open(file)
                .Select(one => new OpenItem(new(OpenItemId.Disagreement, one.Text), $"{PlanDisagreements.InWords(one, file)}, and no review has said what becomes of it") { OfPlan = true }),
            .. file.OpenReassessment is { } going ? [new OpenItem(new(OpenItemId.Assessment), $"A further assessment goes on since {going.StartedOn:yyyy-MM-dd}") { OfPlan = true }] : Array.Empty<OpenItem>(),
            .. file.TransfersOut.Where(move => move.StayToDecideOn is not null && move.Number == file.TransfersOut.Count)
                .Select(move => new OpenItem(new(OpenItemId.Stay, move.Label), "The child lives in another area, or was expected there, and nobody has decided who there is told", ApprovalKind.TransferIn) { Duty = DutyKind.DecideStay, IsDanger = false }),
            .. file.Undelivered.Where(message => message.Settled is null)
                .Select(message => new OpenItem(new(OpenItemId.Message, message.MessageId), $"A message to '{message.RecipientId}' was {(message.Withheld == true ? "withheld" : "not delivered")}, and nobody has said what they are told")),
        ];
    }

    /// <summary>All that is open on a day: with reviews and visits whose last day has passed. While a child protection plan holds the case none is owed.</summary>
    /// <param name="file">The case.</param>
    /// <param name="pack">Its pack.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static IReadOnlyList<OpenItem> On(CaseFile file, PolicyPack pack, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        var number = file.NextReviewNumber;
        List<OpenItem> open =
        [
            .. Of(file),
            .. file.Hold is null
                ? FurtherDutyBook.Open(file, pack).Where(duty => !IsDoneByEnding(duty.Rule)).Select(duty => new OpenItem(new(OpenItemId.FurtherDuty, duty.Subject.Text), $"“{duty.Rule.Title}” is not done") { OfPlan = true })
                : [],
        ];
        return file is { CurrentPlan: not null, Hold: null }
            ?
            [
                .. open,
                .. Passed(DutyKind.HoldReview, new ReviewSubject(number), due => new(new(OpenItemId.Review, Number(number)), $"Review {number} was due on {due:yyyy-MM-dd} and is not held") { OfPlan = true, Duty = DutyKind.HoldReview }),
                .. DutyBook.VisitsFallDue(file, pack) ? Passed(DutyKind.VisitChild, null, due => new(new(OpenItemId.Visit), $"A visit to the child was due on {due:yyyy-MM-dd} and is not made") { OfPlan = true, Duty = DutyKind.VisitChild }) : [],
                .. file.LongTermAcknowledgedOn is null && !file.CurrentPlan.LongTerm && file.Reviews.All(review => !review.TwelveMonth)
                    ? Passed(DutyKind.HoldTwelveMonthReview, null, due => new(new(OpenItemId.TwelveMonthReview), $"The specific review of support beyond 12 months was due on {due:yyyy-MM-dd} and is not held") { OfPlan = true, Duty = DutyKind.HoldTwelveMonthReview })
                    : [],
            ]
            : open;

        IEnumerable<OpenItem> Passed(DutyKind kind, DutySubject? subject, Func<DateOnly, OpenItem> item) =>
            pack.FindRule(kind, subject) is not null && DutyBook.DeadlineOf(kind, subject, file, pack, calendar) is { } deadline && deadline.Due < today ? [item(deadline.Due)] : [];
    }

    /// <summary>Refuses an end that leaves something open without a word, or decides on what is not open or not the actor's to decide.</summary>
    /// <param name="desk">The case, its pack and who ends it.</param>
    /// <param name="decisions">What becomes of each.</param>
    /// <param name="handedOver">True where another authority goes on with the plan: its actions and reviews go with it.</param>
    internal static IEnumerable<Refusal> NothingLeftOpen(this CaseDesk desk, IReadOnlyList<OpenItemDecision>? decisions, bool handedOver = false) =>
    [
        .. On(desk.File, desk.Pack, desk.Calendar, desk.Today)
            .Where(item => !(handedOver && item.OfPlan) && decisions?.Any(decision => decision.Matter == item.Id) != true)
            .Select(item => new Refusal(
                "settled",
                $"{item.Words}. Settle it first, or say in 'settled' what becomes of '{item.Id}': the decision and the reason.",
                ClauseOf(item, desk))),
        .. desk.DecidedFittingly(decisions),
    ];

    /// <summary>
    /// What is open when a fact ends the case, and nobody who may has decided on it: one breach, which a manager answers once the case has ended (N32, H30). A danger
    /// stays a duty, what was overdue has a breach of its own, and a meeting is cancelled by the end.
    /// </summary>
    /// <param name="desk">The case, and who tells the fact.</param>
    /// <param name="act">The fact, with what is decided in it.</param>
    /// <param name="what">What came, at the end of a sentence.</param>
    internal static IEnumerable<Breach> LeftUndecided(this CaseDesk desk, Act act, string what)
    {
        var decided = DecidedIn(act, desk).Select(item => item.Key).ToHashSet();
        List<string> left =
        [
            .. On(desk.File, desk.Pack, desk.Calendar, desk.Today)
                .Where(item => !item.IsDanger && !decided.Contains(item.Key) && item.Key.Kind is not (OpenItemId.Meeting or OpenItemId.Review or OpenItemId.Visit or OpenItemId.TwelveMonthReview))
                .Select(item => item.Words),
        ];
        if (left.Count > 0)
        {
            yield return new(desk.Pack.Rule(DutyKind.DecideClosure).Clause, "settled", $"Nobody who may decide has said what becomes of what was open when {what}. {string.Join(". ", left)}.")
            {
                AnswerableId = desk.File.Allocation.WorkerId,
            };
        }
    }

    /// <summary>Refuses a decision on what is not open, that says nothing, or that is not the actor's.</summary>
    /// <param name="desk">The case, its pack and who decides.</param>
    /// <param name="decisions">What becomes of each.</param>
    internal static IEnumerable<Refusal> DecidedFittingly(this CaseDesk desk, IReadOnlyList<OpenItemDecision>? decisions)
    {
        var (open, given) = (On(desk.File, desk.Pack, desk.Calendar, desk.Today), decisions ?? []);
        for (var index = 0; index < given.Count; index++)
        {
            var (decision, field) = (given[index], $"settled[{index}]");
            if (open.FirstOrDefault(item => item.Id == decision.Matter) is not { } item)
            {
                yield return new($"{field}.matter", $"nothing is open by the name '{decision.Matter}'{(open.Count == 0 ? "" : $"; open are: {string.Join(", ", open.Select(other => other.Id))}")}.");
                continue;
            }

            Refusal[] faults =
            [
                .. CaseDesk.Reason($"{field}.decision", decision.Decision, "what was decided", ClauseOf(item, desk)),
                .. CaseDesk.Reason($"{field}.reason", decision.Reason, "the reason", ClauseOf(item, desk)),
                .. MayDecide(item, desk),
            ];
            foreach (var fault in faults)
            {
                yield return fault;
            }
        }
    }

    /// <summary>
    /// What is open and whoever ends the case decides on in the act itself, where that is theirs: the act is a manager's decision, or they might answer the breach. A fact
    /// that anybody on the case reports ends it, and decides on nothing.
    /// </summary>
    /// <param name="act">The act.</param>
    /// <param name="desk">The case before it.</param>
    public static IEnumerable<OpenItem> DecidedIn(Act act, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(desk);
        return act is IDecidesOnOpenItems { Settled: { } decisions }
            && (AuthorityTable.Of(act.GetType()).Decision is not null || !AuthorityTable.Refuse(new BreachAnswered("", desk.Today, ""), desk).Any())
            ? On(desk.File, desk.Pack, desk.Calendar, desk.Today).Where(item => decisions.Any(decision => decision.Matter == item.Id))
            : [];
    }

    /// <summary>The case with each item that was decided on closed by that decision; whoever was invited to a meeting hears that it is cancelled.</summary>
    internal static CaseFile Settle(this CaseFile file, IReadOnlyList<OpenItemDecision>? decisions, DateOnly on)
    {
        if (decisions is not { Count: > 0 })
        {
            return file;
        }

        var keys = decisions.Select(decision => OpenItemId.Read(decision.Matter)).ToHashSet();
        return file.WithoutMeetings(on, [.. file.Meetings.Select(meeting => meeting.Id).Where(id => Has(OpenItemId.Meeting, id))]) with
        {
            Concerns = file.Concerns.Replace(concern => concern.IsOpen && Has(OpenItemId.Concern, concern.Id), concern => concern with { SettledOn = on }),
            Strategy = file.Strategy?.Settled(id => Has(OpenItemId.Strategy, id), on),
            Enquiries = file.WithOpenEnquiries(enquiry => Has(OpenItemId.Enquiry, null) || Has(OpenItemId.Enquiry, enquiry.Id), enquiry => enquiry with { SettledOn = on }).Enquiries,
            Undelivered = file.Undelivered.Replace(message => message.Settled is null && Has(OpenItemId.Message, message.MessageId), message => message with { Settled = UndeliveredChoice.NotNeeded }),
        };

        bool Has(string kind, string? of) => keys.Contains(new(kind, of));
    }

    /// <summary>Refuses whoever may not decide on something that is open; nobody where the pack gives that decision to no role.</summary>
    /// <param name="item">What is open.</param>
    /// <param name="desk">Who would decide.</param>
    public static IEnumerable<Refusal> MayDecide(OpenItem item, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.DecidedAs is { } kind ? AuthorityTable.Refuse(Asked(kind, desk), desk) : [];
    }

    /// <summary>The enquiries that go on, each named where there are several.</summary>
    private static IEnumerable<OpenItem> OfEnquiries(IReadOnlyList<Section47Enquiry> open) => open.Select(enquiry => new OpenItem(
        new(OpenItemId.Enquiry, open.Count == 1 ? null : enquiry.Id),
        enquiry is { AwaitsConference: true, EndedOn: { } ended }
            ? $"An enquiry under section 47 led on {ended:yyyy-MM-dd} to a child protection conference, and what that decided is not recorded"
            : $"An enquiry under section 47 goes on since {enquiry.Since:yyyy-MM-dd}",
        ApprovalKind.StrategyDiscussion));

    private static OpenItemId StrategyOf(StrategyNeed need, StrategyProgress strategy) => new(OpenItemId.Strategy, need == strategy.First ? null : need.Id);

    /// <summary>The act that would settle it: whoever may record that may decide on it.</summary>
    private static Act Asked(ApprovalKind kind, CaseDesk desk) => kind switch
    {
        ApprovalKind.StrategyDiscussion => new StrategyDiscussionHeld(desk.Today, Section47: false, ""),
        ApprovalKind.TransferIn => new StayDecided("", desk.Today, StayDecision.GoOn, ""),
        _ => new SafeguardingConcernDiscussed("", desk.Today, StrategyDiscussion: false, ""),
    };

    private static IEnumerable<OpenItem> OfPlan(CaseFile file, PlanVersion plan) => plan.CirculatedOn is null
        ? [new(new(OpenItemId.Plan, new PlanSubject(plan.Version).Text), $"Version {plan.Version} of the plan is agreed and not circulated") { Duty = DutyKind.CirculateAmendedPlan }]
        :
        [
            .. plan.Recipients
                .Where(person => file.Participant(person) is not null && plan.ReplyOf(person) is null)
                .Select(person => new OpenItem(new(OpenItemId.Reply, new PlanSubject(plan.Version, person).Text), $"The reply of '{person}' to version {plan.Version} of the plan is awaited")),
            .. file.Participants.Where(person => plan.IsOwedTo(person.Id))
                .Select(person => new OpenItem(new(OpenItemId.Copy, new PlanSubject(plan.Version, person.Id).Text), $"'{person.Id}' has not been given version {plan.Version} of the plan") { OfPlan = true }),
        ];

    /// <summary>Whether the decision on the end is what does it.</summary>
    private static bool IsDoneByEnding(FurtherDutyRule rule) =>
        ActJson.Types.TryGetValue(rule.DoneBy.Word, out var act) && act.IsAssignableTo(typeof(IDecidesOnOpenItems));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? ClauseOf(OpenItem item, CaseDesk desk) =>
        item.DecidedAs is { } kind ? desk.Pack.Approvals.GetValueOrDefault(kind)?.Clause : null;
}
