using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Somebody without an address was told in person, by telephone or by letter: of a meeting, its move or withdrawal (N12, H11), or of
/// a review's outcome (H33), how the case has ended (N32, H30), or of a transfer (N50, N61); or the former authority of what was decided about a child who came (N60).
/// </summary>
/// <param name="MatterId">Of what: the part of the duty's subject before the stroke.</param>
/// <param name="PersonId">Who.</param>
/// <param name="On">The day.</param>
/// <param name="How">How.</param>
public sealed record InformedByHand(string MatterId, string PersonId, DateOnly On, string How) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var matter = InformedPerson.Matters(desk.File).Contains(MatterId)
            ? []
            : new Refusal[] { new("matterId", $"there is no '{MatterId}'; take it from the subject of the duty, before the stroke.") };
        var withheld = desk.File.Undelivered.Any(message => message.Withheld == true && message.RecipientId == PersonId && InformedPerson.Message(message.MessageId) == MatterId)
            ? new Refusal[] { new("matterId", $"this message was withheld from '{PersonId}', who must not be told what it says: decide what they are told, and record it ('disclosureDecided').") }
            : [];
        return
        [
            .. matter,
            .. withheld,
            .. desk.TookPart("personId", PersonId),
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. CaseDesk.Text("how", How, "how they were told"),
        ];
    }

    /// <inheritdoc />
    public override bool IsSameAs(PastAct past, string actorId) => past is { Act: InformedByHand told } && told with { How = How } == this;

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Informed = [.. file.Informed, new(MatterId, PersonId, On)] };
}
