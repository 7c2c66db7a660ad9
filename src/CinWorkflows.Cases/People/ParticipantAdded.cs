using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;

namespace CinWorkflows.Cases.People;

/// <summary>
/// Somebody joins the case: a parent, an agency, a new service (N35, H35). Who takes part is a practitioner's word (N20, H18): in their name, it counts once they have
/// confirmed it. Until then nobody writes to that person, invites them or gives them the plan; what must not be told to them is kept from them at once.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="AnotherPerson">Why they are not the restricted person of this case who has the same name or a like one, or the same mailbox, telephone or letter box (N54); needed only then, and given by a manager.</param>
public sealed record ParticipantAdded(ParticipantDetails Person, string? AnotherPerson = null) : Act
{
    /// <summary>Why an agency that joins once the plan has gone out gets no copy (N20, H18): whoever joins later is given it otherwise. Null where it is given, or there is none yet.</summary>
    public string? NoCopyReason { get; init; }

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var known = desk.File.Participant(Person.Id) is not null
            ? new Refusal[] { new("person.id", $"'{Person.Id}' takes part already.") }
            : [];
        var copy = NoCopyReason is not null && (Person.Kind != ParticipantKind.Agency || Person.ReceivesPlan)
            ? new Refusal[] { new("noCopyReason", "only an agency that does not receive the plan goes without a copy for a reason that is given here: leave it out; restrict the plan for whoever must not know it ('disclosureRestricted').") }
            : [];
        return [.. Person.Check("person"), .. known, .. copy, .. NoCopyReason is null ? [] : CaseDesk.Reason("noCopyReason", NoCopyReason, "the reason why no copy goes to them"), .. RestrictedNamesake.Refuse(Person, AnotherPerson, desk), .. (Person.Restriction?.NotWith ?? []).SelectMany((id, index) => desk.Participant($"person.restriction.notWith[{index}]", id))];
    }

    /// <inheritdoc />
    public override IEnumerable<Breach> Breaches(CaseDesk desk) => AgreementToArrangements.WithoutWhoJoins(Person, desk);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var joined = stamp.AwaitsWordOf is null ? file with { Participants = [.. file.Participants, Person.ToParticipant()] } : file;
        return Person.Restriction is { } limit ? limit.Set(joined, Person.Id, stamp) : joined;
    }
}
