using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Pages.Planning;

/// <summary>To whom the plan does not go, and why: asked for each who has no copy.</summary>
internal static class LeftOut
{
    public static IEnumerable<Field> Fields(TaskDesk desk) => People(desk).Select(person => new LineField(NameOf(person.Value), $"Why does {desk.Case.NameOf(person.Value)} get no copy?") { OnlyIfAsked = true });

    public static IReadOnlyList<PersonReason>? Read(PageForm form, TaskDesk desk) => ReasonFields.Read(form, NameOf, People(desk));

    /// <summary>Where it is said that somebody would get no copy; null for another refusal.</summary>
    public static IEnumerable<FormFault>? Say(Refusal refusal, PageForm form, TaskDesk desk) => !refusal.Field.StartsWith("leftOut", StringComparison.Ordinal)
        ? null
        : People(desk).Where(person => refusal.Reason.Contains($"'{person.Value}'", StringComparison.Ordinal) && form[NameOf(person.Value)].Length == 0)
            .Select(person => new FormFault(NameOf(person.Value), $"Say why {desk.Case.NameOf(person.Value)} gets no copy"))
            .DefaultIfEmpty(new("", PlainReason.Of(refusal.Reason, desk.Case)));

    private static IReadOnlyList<Choice> People(TaskDesk desk) => desk.Case.Choices(person => IsToHaveIt(person) && !person.ReceivesPlan);

    private static bool IsToHaveIt(PersonView person) => ShownCase.IsFamily(person) || person.Kind == ParticipantKind.Agency;

    private static string NameOf(string personId) => $"no-copy-{personId}";
}
