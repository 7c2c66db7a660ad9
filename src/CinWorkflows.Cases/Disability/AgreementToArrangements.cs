using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// Arrangements that rest on the agreement of everybody with parental responsibility (N41) stand without that of somebody who joins, or gains it, later:
/// they are asked, or a manager says why not.
/// </summary>
internal static class AgreementToArrangements
{
    /// <summary>The agreement that is missing once somebody joins; nothing where they were asked, or where it was said why not, before they left.</summary>
    public static IEnumerable<Breach> WithoutWhoJoins(ParticipantDetails person, CaseDesk desk)
    {
        if (!person.HasParentalResponsibility || !desk.Pack.ClocksStartWithAnchor || desk.Pack.Regimes.GetValueOrDefault(desk.File.Regime.Kind)?.ParentalAgreementClause is not { } clause)
        {
            yield break;
        }

        var chosen = desk.Past.Select(past => past.Act).OfType<RegimeChosen>().LastOrDefault();
        if (chosen is null || !AskedIn(chosen).Contains(person.Id))
        {
            yield return new(
                clause,
                "person.hasParentalResponsibility",
                $"the arrangements were agreed without '{person.Id}', who has parental responsibility too: ask them and record the arrangements with their agreement ('regimeChosen'), or answer why they are not asked.");
        }
    }

    private static IEnumerable<string> AskedIn(RegimeChosen chosen) => [chosen.AgreedBy ?? "", .. chosen.AlsoAgreed ?? [], .. (chosen.NotAsked ?? []).Select(one => one.PersonId)];
}
