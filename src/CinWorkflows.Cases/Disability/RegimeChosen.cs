using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// The arrangements for a disabled child are chosen: ordinary (N39), agreed with the family in proportion to need (N38), or a
/// short break of the disabled children's team, for which every criterion is evidenced in the assessment (N40) and those
/// with parental responsibility agree to an annual review (N41).
/// </summary>
/// <param name="Kind">Which.</param>
/// <param name="On">The day.</param>
/// <param name="ReviewEvery">The interval between reviews; needed where it is agreed with the family.</param>
/// <param name="VisitEvery">The interval between visits; null leaves it to the plan.</param>
/// <param name="CriteriaMet">The ids of the criteria evidenced in the assessment.</param>
/// <param name="AgreedBy">The participant with parental responsibility who agreed.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record RegimeChosen(
    RegimeKind Kind,
    DateOnly On,
    Period? ReviewEvery,
    Period? VisitEvery,
    IReadOnlyList<string> CriteriaMet,
    string? AgreedBy,
    string Reasons) : Act
{
    /// <summary>Where the assessment evidences the disability; needed for any but the ordinary arrangements.</summary>
    public string? DisabilityEvidence { get; init; }

    /// <summary>The day on which they agreed; needed where an agreement is.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>The day by which the plan and these arrangements are reviewed; needed where the interval is agreed with the family.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Others with parental responsibility who agreed.</summary>
    public IReadOnlyList<string>? AlsoAgreed { get; init; }

    /// <summary>Those with parental responsibility who were not asked, and why not.</summary>
    public IReadOnlyList<PersonReason>? NotAsked { get; init; }

    /// <summary>The day on which the disability was established, in the assessment or a report on which it relies; needed unless a document shows it.</summary>
    public DateOnly? EvidencedOn { get; init; }

    /// <summary>Who established it: the practitioner or the service; needed unless a document shows it.</summary>
    public string? EvidencedBy { get; init; }

    /// <summary>The attached document that shows it; null where none is.</summary>
    public string? EvidenceDocumentId { get; init; }

    /// <inheritdoc />
    public override IEnumerable<OutsiderNamed> OutsidersNamed => Kind == RegimeKind.Ordinary
        ? []
        : [new("evidencedBy", EvidencedBy, "the practitioner or the service that established the disability") { MayWorkHere = true }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. CaseDesk.Text("reasons", Reasons, "the reasons"),
        .. CaseDesk.Interval("reviewEvery", ReviewEvery),
        .. CaseDesk.Interval("visitEvery", VisitEvery),
        .. VisitRules.WithinLimit("visitEvery", VisitEvery, Kind, desk),
        .. VisitRules.BetweenReviews("visitEvery", VisitEvery, Kind, ReviewEvery, desk),
        .. Kind == RegimeKind.Ordinary ? Ordinary(desk) : [.. Rules(desk), .. OpenDanger.Refuse("kind", desk)],
        .. Eases(DutyKind.HoldReview, new ReviewSubject(desk.File.NextReviewNumber), desk) ? ReviewOrder.NothingOverdue(DutyKind.HoldReview, new ReviewSubject(desk.File.NextReviewNumber), "kind", desk) : [],
        .. DutyBook.VisitsFallDue(desk.File, desk.Pack) && Eases(DutyKind.VisitChild, null, desk) ? ReviewOrder.NothingOverdue(DutyKind.VisitChild, null, "kind", desk) : [],
    ];

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => Chosen(file);

    private CaseFile Chosen(CaseFile file) => file with
    {
        Regime = new(Kind, On, ReviewEvery, VisitEvery)
        {
            ReviewBy = ReviewBy,
            AgreedByIds = Kind == RegimeKind.Ordinary || AgreedBy is null ? null : [AgreedBy, .. (AlsoAgreed ?? []).Except([AgreedBy])],
        },
        Allocation = Kind == RegimeKind.ShortBreak ? file.Allocation with { WorkerId = null } : file.Allocation,
    };

    /// <summary>
    /// Whether it may give more time than what stands now. What narrows is taken whenever somebody says so, also while something is overdue: the ordinary
    /// arrangements unless they put it later, others only where they bring it forward.
    /// </summary>
    private bool Eases(DutyKind kind, DutySubject? subject, CaseDesk desk)
    {
        if (desk.File.Regime.Kind == RegimeKind.Ordinary && Kind == RegimeKind.Ordinary)
        {
            return false;
        }

        if (CaseDesk.Interval("reviewEvery", ReviewEvery).Concat(CaseDesk.Interval("visitEvery", VisitEvery)).Any())
        {
            return true;
        }

        var (now, then) = (DutyBook.DeadlineOf(kind, subject, desk.File, desk.Pack, desk.Calendar), DutyBook.DeadlineOf(kind, subject, Chosen(desk.File), desk.Pack, desk.Calendar));
        return Kind == RegimeKind.Ordinary ? !(then?.Due <= now?.Due) : !(then?.Due < now?.Due);
    }

    /// <summary>
    /// Ordinary arrangements are the pack's own: how often the plan is reviewed is agreed within its limit, and how often the child is visited
    /// with the plan, by the acts that say so.
    /// </summary>
    private IEnumerable<Refusal> Ordinary(CaseDesk desk)
    {
        if (ReviewBy is not null)
        {
            yield return new("reviewBy", "under the ordinary arrangements the procedure says when the next review is; leave it out.", desk.Pack.Review.Clause);
        }

        if (ReviewEvery is not null)
        {
            yield return new("reviewEvery", "under the ordinary arrangements the interval is agreed by 'reviewIntervalAgreed', within the limit of the procedure; leave it out.", desk.Pack.Review.Clause);
        }

        if (VisitEvery is not null)
        {
            yield return new("visitEvery", "under the ordinary arrangements the plan says how often the child is visited; leave it out.", desk.Pack.Rule(DutyKind.VisitChild).Clause);
        }
    }

    private IEnumerable<Refusal> Rules(CaseDesk desk)
    {
        if (desk.Pack.Regimes.GetValueOrDefault(Kind) is not { } rules)
        {
            yield return new("kind", $"{desk.Pack.Authority.Name}'s procedure does not know such arrangements ({CodeWords.Of(Kind)}).");
            yield break;
        }

        if (desk.File.CurrentAssessment is not { FoundNeed: true })
        {
            yield return new("type", "these arrangements follow a social work assessment; record its outcome first.", rules.Clause);
        }

        foreach (var missing in rules.Criteria.Where(item => !CriteriaMet.Contains(item.Id)))
        {
            yield return new("criteriaMet", $"'{missing.Id}' must be evidenced in the assessment: {missing.Text}", missing.Clause);
        }

        foreach (var refusal in DisabilityEvidenced.Check(this, rules.Clause, desk).Concat(Agreement(rules, desk)).Concat(ArrangementsReviewed.Check(this, rules, desk)))
        {
            yield return refusal;
        }

        if (rules.AtLeastEvery is null && ReviewEvery is not { Amount: > 0 })
        {
            yield return new("reviewEvery", "say how often the plan is reviewed, as agreed with the family.", rules.Clause);
        }

        if (rules.AtLeastEvery is { } limit && ReviewEvery is { } every && !CaseDesk.Interval("reviewEvery", every).Any() && desk.Calendar.Add(On, every).Date > desk.Calendar.Add(On, limit).Date)
        {
            yield return new("reviewEvery", $"the plan is reviewed at least every {limit}.", rules.Clause);
        }
    }

    /// <summary>Who agreed, when, and why somebody with parental responsibility was not asked (N38, N41).</summary>
    private IEnumerable<Refusal> Agreement(RegimeRules rules, CaseDesk desk)
    {
        var agreement = rules.ParentalAgreementClause ?? (Kind == RegimeKind.AgreedWithFamily ? rules.Clause : null);
        if (agreement is not { } clause)
        {
            yield break;
        }

        var agreed = (AlsoAgreed ?? []).Append(AgreedBy ?? "").ToHashSet();
        foreach (var (field, id) in (AlsoAgreed ?? []).Select((id, index) => ($"alsoAgreed[{index}]", id)).Prepend(("agreedBy", AgreedBy ?? "")))
        {
            if (desk.File.Participant(id) is not { HasParentalResponsibility: true })
            {
                yield return new(field, "name the participant with parental responsibility who agreed.", clause);
            }
            else if (IsToldByAsking(id, desk))
            {
                yield return new(field, $"'{id}' must not be told of the plan or of its meetings, and asking them tells them: do not ask, leave them out here, and say in 'notAsked' why.", clause);
            }
        }

        foreach (var refusal in AgreedOn is { } day
            ? desk.Happened("agreedOn", day, desk.File.ReferredOn, "the referral", clause)
            : [new Refusal("agreedOn", "say on which day they agreed.", clause)])
        {
            yield return refusal;
        }

        foreach (var refusal in AgreementToArrangements.OnOtherTerms(this, clause, desk))
        {
            yield return refusal;
        }

        var others = ParentalResponsibility.HeldBy(desk).Where(id => !agreed.Contains(id)).ToList();
        if (rules.ParentalAgreementClause is not null)
        {
            foreach (var unasked in others.Where(id => NotAsked?.Any(one => one.PersonId == id) != true))
            {
                yield return new("notAsked", $"'{unasked}' has parental responsibility too: record their agreement in 'alsoAgreed', or say in 'notAsked' why they were not asked.", clause) { PassesOver = true };
            }
        }

        for (var index = 0; index < NotAsked?.Count; index++)
        {
            var (one, field) = (NotAsked[index], $"notAsked[{index}]");
            if (!others.Contains(one.PersonId))
            {
                yield return new($"{field}.personId", $"'{one.PersonId}' {(agreed.Contains(one.PersonId) ? "has agreed" : "has no parental responsibility on this case")}: leave them out.");
            }
            else if (string.IsNullOrWhiteSpace(one.Reason) || EmptyWords.Are(one.Reason))
            {
                yield return new($"{field}.reason", $"say why '{one.PersonId}' was not asked.", clause);
            }
        }
    }

    /// <summary>
    /// Whoever must not know of the plan or its meetings would learn of both by being asked; what they agreed to on a day before that was recorded
    /// stands. Whoever must only not meet somebody is asked apart from them.
    /// </summary>
    private bool IsToldByAsking(string personId, CaseDesk desk) => Disclosure.Of(desk.File, personId, desk.Today).Any(restriction =>
        (restriction.Topics.Contains(DisclosureTopic.Plan) || restriction.Topics.Contains(DisclosureTopic.Meetings)) && !(AgreedOn < restriction.SetOn));
}
