using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>Somebody no longer takes part; nothing more is sent to them. Whoever led as an agency's professional leads no more (H15).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record ParticipantLeft(string PersonId, string Reason) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var child = desk.File.Participant(PersonId)?.Kind == ParticipantKind.Child
            ? new Refusal[] { new("personId", "the child cannot leave their own case; end the case instead.") }
            : [];
        return [.. desk.Participant("personId", PersonId), .. CaseDesk.Reason("reason", Reason, "the reason"), .. child];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with
    {
        Participants = [.. file.Participants.Where(person => person.Id != PersonId)],
        Allocation = file.Allocation.LeadProfessionalId == PersonId ? file.Allocation with { LeadProfessionalId = null } : file.Allocation,
    };
}
