using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disability;

/// <summary>How an ordinary team agrees the arrangements for a disabled child with the family.</summary>
public static class OrdinaryArrangements
{
    private static readonly Period HalfYear = new(6, Unit.Months);

    /// <summary>Arrangements are chosen for the first time, reviewed as often as the pack asks for, or every half-year where it leaves that to the family.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="file">The case, with an assessment that found need.</param>
    /// <param name="pack">The authority's rules, which have them.</param>
    /// <param name="today">The day.</param>
    public static RegimeChosen Chosen(RegimeKind kind, CaseFile file, PolicyPack pack, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(pack);
        return With(kind, pack.Regimes.GetValueOrDefault(kind)?.AtLeastEvery is null ? HalfYear : null, null, file, pack, today);
    }

    /// <summary>The same arrangements for most of another year, with everybody who has parental responsibility, once no review is overdue.</summary>
    internal static IReadOnlyList<OrdinaryAct> AgreedAnew(OrdinaryDay day) => day.Open.Any(open => open.Kind == DutyKind.HoldReview && open.Deadline?.Due < day.Today)
        ? []
        : day.ByManager(With(day.File.Regime.Kind, day.File.Regime.ReviewEvery, day.File.Regime.VisitEvery, day.File, day.Pack, day.Today));

    private static RegimeChosen With(RegimeKind kind, Period? reviews, Period? visits, CaseFile file, PolicyPack pack, DateOnly today)
    {
        List<string> asked = [.. file.Participants.Where(person => person.HasParentalResponsibility).Select(person => person.Id)];
        return new(
            kind,
            today,
            reviews,
            visits,
            [.. pack.Regimes.GetValueOrDefault(kind)?.Criteria.Select(item => item.Id) ?? []],
            asked.FirstOrDefault(),
            "The need is as it was, and the family wishes it so.")
        {
            AgreedOn = today,
            AlsoAgreed = [.. asked.Skip(1)],
            ReviewBy = today.AddMonths(11),
            DisabilityEvidence = "Page 2 of the assessment: cerebral palsy.",
            EvidencedOn = file.ReferredOn,
            EvidencedBy = "Dr Jones, paediatrician",
        };
    }
}
