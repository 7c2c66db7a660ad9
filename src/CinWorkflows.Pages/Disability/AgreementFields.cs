using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.Disability;

/// <summary>Who of those with parental responsibility agreed to the arrangements, when, and why somebody was not asked.</summary>
internal static class AgreementFields
{
    public const string Agreed = "agreedBy";

    public static IEnumerable<Field> Of(TaskDesk desk) =>
    [
        new SeveralField(Agreed, "Who agreed?", People(desk), "Everybody with parental responsibility is asked."),
        .. People(desk).Select(person => new LineField(NotAskedName(person.Value), $"Why was {desk.Case.NameOf(person.Value)} not asked?") { OnlyIfAsked = true }),
        new DateField("agreedOn", "When did they agree?"),
    ];

    /// <summary>Why somebody was not asked; null where nobody was left out.</summary>
    public static IReadOnlyList<PersonReason>? NotAsked(PageForm form, TaskDesk desk) => ReasonFields.Read(form, NotAskedName, People(desk).Where(person => !form.Has(Agreed, person.Value)));

    /// <summary>Where it is said that somebody's agreement is missing; null for another refusal.</summary>
    public static IEnumerable<FormFault>? Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field.Split('.', '[')[0] switch
    {
        Agreed when form.All(Agreed).Count == 0 => [new(Agreed, "Say who with parental responsibility agreed")],
        Agreed or "alsoAgreed" => [new(Agreed, PlainReason.Of(refusal.Reason.Replace(", and say in 'notAsked' why", ", and say why they were not asked", StringComparison.Ordinal), desk.Case))],
        "notAsked" => People(desk).Where(person => !form.Has(Agreed, person.Value) && refusal.Reason.Contains($"'{person.Value}'", StringComparison.Ordinal))
            .Select(person => new FormFault(NotAskedName(person.Value), $"Say that {desk.Case.NameOf(person.Value)} agreed, or why they were not asked"))
            .DefaultIfEmpty(new(Agreed, PlainReason.Of(refusal.Reason, desk.Case))),
        _ => null,
    };

    private static IReadOnlyList<Choice> People(TaskDesk desk) => desk.Case.Choices(person => desk.Case.File.Participant(person.Id)?.HasParentalResponsibility == true);

    private static string NotAskedName(string personId) => $"not-asked-{personId}";
}
