using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.Meetings;

/// <summary>Who comes to a meeting, and why somebody who should is not invited.</summary>
internal static class Invitees
{
    public const string Name = "attendees";

    public static IEnumerable<Field> Fields(TaskDesk desk, Meeting? meeting = null) =>
    [
        new SeveralField(Name, "Who comes?", People(desk, meeting)),
        .. People(desk, meeting).Select(person => new LineField(LeftOutName(person.Value), $"Why is {desk.Case.NameOf(person.Value)} not invited?") { OnlyIfAsked = true }),
    ];

    /// <summary>Why somebody is left out; null where nobody is.</summary>
    public static IReadOnlyList<PersonReason>? LeftOut(PageForm form, TaskDesk desk, Meeting? meeting = null) => ReasonFields.Read(form, LeftOutName, People(desk, meeting));

    /// <summary>Where it is said that somebody is left out; null for another refusal.</summary>
    public static IEnumerable<FormFault>? Say(Refusal refusal, PageForm form, TaskDesk desk, Meeting? meeting = null) => refusal.Field == "leftOutReasons"
        ? People(desk, meeting).Where(person => !form.Has(Name, person.Value)).Select(person => new FormFault(LeftOutName(person.Value), $"Invite {desk.Case.NameOf(person.Value)}, or say why not"))
        : null;

    /// <summary>The family and the agencies, and whoever else is invited to the meeting already.</summary>
    public static IReadOnlyList<Choice> People(TaskDesk desk, Meeting? meeting = null) => desk.Case.Choices(person => IsInvited(person) || meeting?.Attendees.Contains(person.Id) == true);

    private static bool IsInvited(PersonView person) => ShownCase.IsFamily(person) || person.Kind == ParticipantKind.Agency;

    private static string LeftOutName(string personId) => $"left-out-{personId}";
}
