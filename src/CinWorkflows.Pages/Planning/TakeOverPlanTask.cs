using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Wording;
using CinWorkflows.Workflows.Workers;

namespace CinWorkflows.Pages.Planning;

/// <summary>Whoever holds the case now says who does what the plan gives to a former worker, and who of those with the plan was told.</summary>
internal sealed class TakeOverPlanTask : CaseTask
{
    public override string Slug => "plan-take-over";

    public override string Verb => "Take over the plan";

    public override string Done => "It is recorded who does now what the plan says.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.TakeOverPlan;

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && PlanHolders.NamesFormer(shown.File);

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/plan";

    public override IEnumerable<string> Lead(TaskDesk desk) => desk.Case.File.CurrentPlan?.Former is { Since: var since }
        ? [$"The plan names somebody who gave the case to another on {PlainWords.ShortDate(since)}. Tell the family and everybody else who has the plan who does now what it says."]
        : ["The plan names nobody who gave the case to another."];

    public override async Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken)
    {
        var staff = desk.Get<IStaffDirectory>();
        var plan = desk.Case.File.CurrentPlan is { Version: var version } ? await PlanText.OfAsync(desk.Get<IStaffDoor>(), desk.Case.Id, version, cancellationToken) : null;
        IReadOnlyList<Choice> owners =
        [
            .. (await TeamPeople.OfAsync(staff, desk.Case.File.Allocation.TeamId, cancellationToken))
                .Where(member => member.IsHere(desk.Case.Today) && member.Roles.Any(Allocation.HeldBy.Contains))
                .OrderBy(member => member.Name, StringComparer.Ordinal)
                .Select(member => new Choice(member.Id, member.Name)),
            .. desk.Case.Choices(_ => true),
        ];
        var fields = new List<Field>();
        foreach (var action in PlanHolders.LeftOpen(desk.Case.File))
        {
            var was = (await staff.FindAsync(action.OwnerId, cancellationToken))?.Name ?? "a former worker";
            var what = plan?.Actions.FirstOrDefault(one => one.Id == action.Id)?.Description ?? "an action of the plan";
            fields.Add(new ChoiceField(OwnerName(action.Id), $"Who does this now: {PlainWords.OneLine(what)}?", owners, $"It was for {was}, by {PlainWords.ShortDate(action.By)}.", IsList: true));
        }

        return
        [
            .. fields,
            new SeveralField("with", "Who was told?", WithPlan(desk), "The family, and everybody else who has the plan."),
            .. WithPlan(desk).Select(person => new LineField(NotToldName(person.Value), $"Why was {desk.Case.NameOf(person.Value)} not told?") { OnlyIfAsked = true }),
            new LineField("how", "How were they told?", "For example: by telephone, or at a visit."),
            new DateField("on", "When?"),
        ];
    }

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        foreach (var action in PlanHolders.LeftOpen(desk.Case.File))
        {
            form.Set(OwnerName(action.Id), desk.Case.File.Allocation.WorkerId ?? "");
        }
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        List<ActionGiven> given = [.. PlanHolders.LeftOpen(desk.Case.File).Select(action => new ActionGiven(action.Id, form.Text(OwnerName(action.Id), "Choose who does it now")))];
        return
        [
            new PlanTakenOver(
                form.Date("on", "The day on which they were told"),
                given.Count == 0 ? null : given,
                form.All("with"),
                form.Text("how", "Say how they were told"),
                ReasonFields.Read(form, NotToldName, WithPlan(desk).Where(person => !form.Has("with", person.Value)))),
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field.Split('.', '[')[0] switch
    {
        "actions" when GivenAt(refusal.Field, desk) is { } action => [new(OwnerName(action.Id), "Choose somebody who works here or takes part in the case")],
        "notWith" => WithPlan(desk).Where(person => !form.Has("with", person.Value) && form[NotToldName(person.Value)].Length == 0)
            .Select(person => new FormFault(NotToldName(person.Value), $"Tell {desk.Case.NameOf(person.Value)}, or say why they were not told"))
            .DefaultIfEmpty(new("with", PlainReason.Of(refusal.Reason, desk.Case))),
        _ => base.Say(refusal, form, desk),
    };

    /// <summary>The action at whose place in the act something is refused; null where it is none.</summary>
    private static ActionProgress? GivenAt(string field, TaskDesk desk) =>
        field.Split('[', ']') is [_, var place, ..] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? PlanHolders.LeftOpen(desk.Case.File).ElementAtOrDefault(index) : null;

    private static IReadOnlyList<Choice> WithPlan(TaskDesk desk)
    {
        var having = PlanHolders.WhoHasThePlan(desk.Case.File);
        return desk.Case.Choices(person => having.Contains(person.Id));
    }

    private static string OwnerName(string actionId) => $"owner-{actionId}";

    private static string NotToldName(string personId) => $"not-told-{personId}";
}
