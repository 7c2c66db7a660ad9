using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
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
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. CaseDesk.Text("reasons", Reasons, "the reasons"),
        .. CaseDesk.Interval("reviewEvery", ReviewEvery),
        .. CaseDesk.Interval("visitEvery", VisitEvery),
        .. VisitRules.WithinLimit("visitEvery", VisitEvery, Kind, desk),
        .. Kind == RegimeKind.Ordinary ? Ordinary(desk) : Rules(desk),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        Regime = new(Kind, On, ReviewEvery, VisitEvery),
        Allocation = Kind == RegimeKind.ShortBreak ? file.Allocation with { WorkerId = null } : file.Allocation,
    };

    /// <summary>Ordinary arrangements are the pack's own: how often they are reviewed is agreed within its limit, by the act that says so.</summary>
    private IEnumerable<Refusal> Ordinary(CaseDesk desk)
    {
        if (ReviewEvery is not null)
        {
            yield return new("reviewEvery", "under the ordinary arrangements the interval is agreed by 'reviewIntervalAgreed', within the limit of the procedure; leave it out.", desk.Pack.Review.Clause);
        }
    }

    private IEnumerable<Refusal> Rules(CaseDesk desk)
    {
        if (desk.Pack.Regimes.GetValueOrDefault(Kind) is not { } rules)
        {
            yield return new("kind", $"{desk.Pack.Authority.Name}'s procedure does not know '{Kind}'.");
            yield break;
        }

        if (desk.File.Assessment is not { FoundNeed: true })
        {
            yield return new("type", "these arrangements follow a social work assessment; record its outcome first.", rules.Clause);
        }

        foreach (var missing in rules.Criteria.Where(item => !CriteriaMet.Contains(item.Id)))
        {
            yield return new("criteriaMet", $"'{missing.Id}' must be evidenced in the assessment: {missing.Text}", missing.Clause);
        }

        var agreement = rules.ParentalAgreementClause ?? (Kind == RegimeKind.AgreedWithFamily ? rules.Clause : null);
        if (agreement is { } clause && desk.File.Participant(AgreedBy ?? "") is not { HasParentalResponsibility: true })
        {
            yield return new("agreedBy", "name the participant with parental responsibility who agreed.", clause);
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
}
