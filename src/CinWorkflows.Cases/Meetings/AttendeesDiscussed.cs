using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Who may attend the first planning meeting was discussed with the child and the parents, before arrangements are made
/// (N8, H8); whether the child attends was decided by age and understanding (N7, H7).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="With">The child, parents or carers with whom it was discussed.</param>
/// <param name="ChildAttends">Whether the child will attend.</param>
/// <param name="ChildDecision">Why, in words.</param>
public sealed record AttendeesDiscussed(DateOnly On, IReadOnlyList<string> With, bool ChildAttends, string ChildDecision) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var clause = desk.Pack.Rule(DutyKind.DiscussAttendees).Clause;
        var nobody = With.Any(id => desk.File.Participant(id)?.Kind is ParticipantKind.Child or ParticipantKind.Parent or ParticipantKind.Carer)
            ? []
            : new Refusal[] { new("with", "name the child, a parent or a carer with whom the attendees were discussed.", clause) };
        return
        [
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. With.SelectMany((id, index) => desk.Participant($"with[{index}]", id)),
            .. CaseDesk.Text("childDecision", ChildDecision, "the reason why the child does or does not attend", clause),
            .. nobody,
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { AttendeesDiscussedOn = On };
}
