using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>The meeting that times are looked for, with everybody looked up.</summary>
internal sealed record ProposedMeeting(
    CaseView Case,
    MeetingPurpose Purpose,
    StaffMember Chair,
    IReadOnlyList<StaffMember> Staff,
    IReadOnlyList<PersonView> Attendees,
    Meeting? Moved,
    ProposalRequest Request)
{
    /// <summary>A person of an agency may come, unless they are needed; the family is always needed.</summary>
    public bool IsOptional(PersonView person) => person.Kind == ParticipantKind.Agency && Request.Needed?.Contains(person.Id) != true;

    public PersonView? Child => Attendees.FirstOrDefault(person => person.Kind == ParticipantKind.Child);

    public int Seats => Request.Room?.Seats ?? 1 + Staff.Count + Attendees.Count;

    public string? Room => Request.Room?.Address;
}
