using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// Arrangements that rest on the agreement of everybody with parental responsibility (N41) stand without that of somebody who joins, or gains it, later:
/// they are asked, or a manager says why not. Nor does an agreement hold for other terms than those to which people agreed.
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

    /// <summary>Refuses other terms than those in force, and the same for longer, where they rest on an agreement from before these: nobody agreed to them (N38, N41, H20).</summary>
    public static IEnumerable<Refusal> OnOtherTerms(RegimeChosen chosen, string clause, CaseDesk desk)
    {
        if (desk.Pack.ClocksStartWithAnchor
            && desk.Past.Select(past => past.Act).OfType<RegimeChosen>().LastOrDefault() is { Kind: not RegimeKind.Ordinary } before
            && chosen.AgreedOn < before.On
            && ((chosen.Kind, chosen.ReviewEvery, chosen.VisitEvery) != (before.Kind, before.ReviewEvery, before.VisitEvery) || chosen.ReviewBy > before.ReviewBy))
        {
            yield return new("agreedOn", $"other arrangements have been in force since {before.On:yyyy-MM-dd}, so that an agreement of {chosen.AgreedOn:yyyy-MM-dd} is not about these: agree them with the family, and give that day. Where the earlier entry is wrong, correct it ('entriesCorrected').", clause);
        }
    }

    private static IEnumerable<string> AskedIn(RegimeChosen chosen) => [chosen.AgreedBy ?? "", .. chosen.AlsoAgreed ?? [], .. (chosen.NotAsked ?? []).Select(one => one.PersonId)];
}
