using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Disability;

/// <summary>How an ordinary team agrees the arrangements for a disabled child with the family.</summary>
internal static class OrdinaryArrangements
{
    /// <summary>The same arrangements for most of another year, with everybody who has parental responsibility.</summary>
    public static IReadOnlyList<OrdinaryAct> AgreedAnew(OrdinaryDay day)
    {
        List<string> asked = [.. day.File.Participants.Where(person => person.HasParentalResponsibility).Select(person => person.Id)];
        var (kind, reviews, visits) = (day.File.Regime.Kind, day.File.Regime.ReviewEvery, day.File.Regime.VisitEvery);
        return day.ByManager(new RegimeChosen(
            kind,
            day.Today,
            reviews,
            visits,
            [.. day.Pack.Regimes.GetValueOrDefault(kind)?.Criteria.Select(item => item.Id) ?? []],
            asked.FirstOrDefault(),
            "The need is as it was, and the family wishes it so.")
        {
            AgreedOn = day.Today,
            AlsoAgreed = [.. asked.Skip(1)],
            ReviewBy = day.Today.AddMonths(11),
            DisabilityEvidence = "Page 2 of the assessment: cerebral palsy.",
            EvidencedOn = day.File.ReferredOn,
            EvidencedBy = "Dr Jones, paediatrician",
        });
    }
}
