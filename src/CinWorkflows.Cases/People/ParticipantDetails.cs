using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Cases.People;

/// <summary>Somebody who takes part, as given. Kept in the record only.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Kind">Their part.</param>
/// <param name="Name">Their name.</param>
/// <param name="ReceivesPlan">True where copies of the plan go to them.</param>
/// <param name="Email">Where messages go; null where they must be reached by hand.</param>
/// <param name="Organisation">The agency; null for family.</param>
/// <param name="HasParentalResponsibility">True where they hold it.</param>
/// <param name="Contact">How else they are reached, and how they must not be.</param>
public sealed record ParticipantDetails(
    string Id,
    ParticipantKind Kind,
    string Name,
    bool ReceivesPlan,
    string? Email = null,
    string? Organisation = null,
    bool HasParentalResponsibility = false,
    ContactDetails? Contact = null)
{
    /// <summary>What they must not be told, and whom they must not meet; null where nothing is restricted.</summary>
    public DisclosureLimit? Restriction { get; init; }

    internal IEnumerable<Refusal> Check(string field)
    {
        var kind = Kind == ParticipantKind.Child
            ? new Refusal[] { new($"{field}.kind", "the child of a case is given as 'child'; a sibling has a case of their own.") }
            : [];
        return
        [
            .. CaseDesk.Id($"{field}.id", Id, "the person's id"),
            .. CaseDesk.Text($"{field}.name", Name, "the person's name"),
            .. PersonRules.Name($"{field}.name", Name, "the person's name"),
            .. PersonRules.Name($"{field}.organisation", Organisation, "the organisation's name"),
            .. PersonRules.Email($"{field}.email", Email),
            .. Contact?.Check($"{field}.contact") ?? [],
            .. Restriction?.Check($"{field}.restriction.", Id) ?? [],
            .. kind,
        ];
    }

    /// <summary>Whoever has parental responsibility counts as a carer at least, by whatever word they are recorded: they are spoken with, invited, given the plan and heard (N7, N8, N20, N26, H7, H8, H18, H23).</summary>
    internal Participant ToParticipant() =>
        new(Id, Kind == ParticipantKind.Other && HasParentalResponsibility ? ParticipantKind.Carer : Kind, ReceivesPlan, HasParentalResponsibility);
}
