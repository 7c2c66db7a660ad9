using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Doors;

namespace CinWorkflows.Pages.Planning;

/// <summary>The draft of the plan is agreed, and goes out to everybody in the same step.</summary>
internal sealed class PlanAgreeTask : CaseTask
{
    public override string Slug => "plan-agree";

    public override string Verb => "Agree the plan and send it";

    public override string Done => "The plan is agreed.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind is DutyKind.AgreePlan or DutyKind.AmendPlan or DutyKind.CompleteAdoptedPlan or DutyKind.CirculateAmendedPlan && Draft(file) is not null;

    public override PageTask? First(TaskDesk desk) => new($"{CaseWays.Case(desk.Case.Id)}/plan/write", "Go on writing the plan");

    public override bool IsOffered(ShownCase shown) => IsWorked(shown) && Draft(shown.File) is not null;

    public override string? Next(TaskDesk desk) => $"{CaseWays.Case(desk.Case.Id)}/plan";

    public override IEnumerable<string> Lead(TaskDesk desk) => Draft(desk.Case.File) is { Version: var version }
        ? [$"Version {version}, as it was last saved. Read it once more before you agree it."]
        : ["There is no draft. Write the plan first."];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new DateField("on", "On which day was it agreed?"),
        .. IsLater(desk) ? People(desk).Select(person => new LineField(SaidName(person.Value), $"What did {desk.Case.NameOf(person.Value)} say to it?", "Leave empty if they were not asked.")) : [],
        .. IsLater(desk) ? People(desk).Select(person => new LineField(NotAskedName(person.Value), $"Why was {desk.Case.NameOf(person.Value)} not asked?") { OnlyIfAsked = true }) : [],
        .. Undone(desk).Select(action => new LineField(DroppedName(action.Id), $"Why is this action dropped? {desk.Case.NameOf(action.OwnerId)}, by {Workflows.Wording.PlainWords.ShortDate(action.By)}") { OnlyIfAsked = true }),
        .. (desk.Case.File.CurrentPlan?.Outcomes ?? []).Select(outcome => new LineField(DroppedOutcomeName(outcome), $"Why does the outcome {outcome} not go on?") { OnlyIfAsked = true }),
        new LineField("unchangedReason", "Why does nothing change?") { OnlyIfAsked = true },
        new TextField("viewsReason", "Why are the views of somebody with parental responsibility not recorded?", Rows: 3) { OnlyIfAsked = true },
        new LineField("noFamilyReason", "Why is nobody with parental responsibility on the case?") { OnlyIfAsked = true },
        new ChoiceField("send", "Send it to everybody now?", [new("yes", "Yes, in this step", "Each is asked to sign, or to say where they disagree."), new("no", "No, later")]),
        .. LeftOut.Fields(desk),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("on", desk.Case.Today);
        form.Set("send", "yes");
    }

    public override async Task<IReadOnlyList<Act>> ReadAsync(PageForm form, TaskDesk desk, CancellationToken cancellationToken)
    {
        var (on, send) = (form.Date("on", "The day on which it was agreed"), form.YesOrNo("send", "Say whether it is sent now"));
        if (Draft(desk.Case.File) is not { Version: var version } || await PlanText.OfAsync(desk.Get<IStaffDoor>(), desk.Case.Id, version, cancellationToken) is not { } content)
        {
            form.Fault("", "There is no draft to agree. Write the plan first.");
            return [];
        }

        List<Consulted> consulted = [.. People(desk).Where(person => form[SaidName(person.Value)].Length > 0).Select(person => new Consulted(person.Value, form[SaidName(person.Value)]))];
        List<DroppedAction> dropped = [.. Undone(desk).Where(action => form[DroppedName(action.Id)].Length > 0).Select(action => new DroppedAction(action.Id, form[DroppedName(action.Id)]))];
        var agreed = new PlanAgreed(version, on, content, form.Optional("viewsReason"), consulted.Count > 0 ? consulted : null, Dropped: dropped.Count > 0 ? dropped : null)
        {
            NotConsulted = ReasonFields.Read(form, NotAskedName, People(desk)),
            NoFamilyReason = form.Optional("noFamilyReason"),
            DroppedOutcomes = (desk.Case.File.CurrentPlan?.Outcomes ?? []).Where(outcome => form[DroppedOutcomeName(outcome)].Length > 0).Select(outcome => new DroppedOutcome(outcome, form[DroppedOutcomeName(outcome)])).ToList() is { Count: > 0 } notGoingOn ? notGoingOn : null,
            UnchangedReason = form.Optional("unchangedReason"),
        };
        return send ? [agreed, new PlanCirculated(version, on, LeftOut.Read(form, desk))] : [agreed];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field.Split('.', '[')[0] switch
    {
        "content" when refusal.Field == "content" => [new("unchangedReason", PlainReason.Of(refusal.Reason, desk.Case))],
        "droppedOutcomes" => (desk.Case.File.CurrentPlan?.Outcomes ?? []).Where(outcome => refusal.Reason.Contains($"'{outcome}'", StringComparison.Ordinal)).Select(outcome => new FormFault(DroppedOutcomeName(outcome), "Say why this outcome does not go on, or put it back into the draft")).DefaultIfEmpty(new("", PlainReason.Of(refusal.Reason, desk.Case))),
        "content" => [new("", $"In the draft: {PlainReason.Of(refusal.Reason, desk.Case)}")],
        "notConsulted" or "consultation" => People(desk).Where(person => form[SaidName(person.Value)].Length == 0 && form[NotAskedName(person.Value)].Length == 0).Select(person => new FormFault(NotAskedName(person.Value), $"Write what {desk.Case.NameOf(person.Value)} said, or why they were not asked")).DefaultIfEmpty(new("", PlainReason.Of(refusal.Reason, desk.Case))),
        "dropped" => Undone(desk).Where(action => refusal.Reason.Contains($"'{action.Id}'", StringComparison.Ordinal)).Select(action => new FormFault(DroppedName(action.Id), "Say why this action is dropped, or put it back into the draft")).DefaultIfEmpty(new("", PlainReason.Of(refusal.Reason, desk.Case))),
        _ => LeftOut.Say(refusal, form, desk) ?? base.Say(refusal, form, desk),
    };

    private static PlanVersion? Draft(CaseFile file) => file.Plans.LastOrDefault() is { AgreedOn: null } draft ? draft : null;

    private static bool IsLater(TaskDesk desk) => desk.Case.File.CurrentPlan is not null;

    private static IReadOnlyList<ActionProgress> Undone(TaskDesk desk) => [.. (desk.Case.File.CurrentPlan?.Actions ?? []).Where(action => action.DoneOn is null)];

    private static IReadOnlyList<Choice> People(TaskDesk desk) => desk.Case.Choices(person => ShownCase.IsFamily(person) || person.Kind == ParticipantKind.Agency);

    private static string SaidName(string personId) => $"said-{personId}";

    private static string NotAskedName(string personId) => $"not-asked-{personId}";

    private static string DroppedOutcomeName(string outcomeId) => $"dropped-outcome-{outcomeId}";

    private static string DroppedName(string actionId) => $"dropped-{actionId}";
}
