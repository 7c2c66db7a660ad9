using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// A practitioner has decided what somebody is told of a matter that was withheld from them, and told them, or has decided that they are
/// told nothing (N54, N61).
/// </summary>
/// <param name="MatterId">Of what: the part of the duty's subject before the stroke.</param>
/// <param name="PersonId">Who.</param>
/// <param name="On">The day.</param>
/// <param name="Told">True where they were told something.</param>
/// <param name="Note">What they were told and how, or why they are told nothing.</param>
public sealed record DisclosureDecided(string MatterId, string PersonId, DateOnly On, bool Told, string Note) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
        [
            .. InformedPerson.Matters(desk.File).Contains(MatterId)
                ? []
                : new Refusal[] { new("matterId", $"there is no '{MatterId}'; take it from the subject of the duty, before the stroke.") },
            .. desk.TookPart("personId", PersonId),
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. CaseDesk.Text("note", Note, "what they were told and how, or why they are told nothing"),
        ];
    }

    /// <inheritdoc />
    public override bool IsSameAs(PastAct past, string actorId) => past is { Act: DisclosureDecided decided } && decided with { Note = Note } == this;

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { DisclosureDecisions = [.. file.DisclosureDecisions ?? [], new(MatterId, PersonId, On, Told)] };
}
