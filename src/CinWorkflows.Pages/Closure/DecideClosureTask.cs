using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Closure;

/// <summary>A manager decides on a recommendation to close.</summary>
internal sealed class DecideClosureTask : CaseTask
{
    public override string Slug => "closure-decide";

    public override string Verb => "Decide whether to close the case";

    public override string Done => "The decision is recorded.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.DecideClosure;

    public override bool IsOffered(ShownCase shown) => Deciding.Is(shown, ApprovalKind.Closure) && shown.File.Closure is { AwaitsDecision: true } closure && closure.RecommendedBy != shown.Person.Id;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Field>>(
    [
        new ChoiceField("approve", "Close the case?", [new("yes", "Yes, close it"), new("no", "No, it goes on")]),
        new ChoiceField("route", "If it is closed, what comes next?", [.. desk.Case.Pack.ClosureRoutes.Select(route => new Choice(route.Id, route.Text))]),
        new ChoiceField(
            "continuing",
            "If it is closed, who goes on helping?",
            [new($"{ContinuingSupport.None}", "Nobody"), new($"{ContinuingSupport.SingleAgency}", "One agency"), new($"{ContinuingSupport.MultiAgency}", "Several agencies, with a plan of their own")]),
        .. WhomReferredTo(desk) is { } whom
            ? [
                new DateField("referredOn", $"If the child is referred to {whom}: on which day was that done?") { OnlyIfAsked = true },
                new LineField("referredHow", "How was it done, and who took the referral?") { OnlyIfAsked = true },
                new LineField("notReferred", "If it was not done: why not?") { OnlyIfAsked = true },
            ]
            : Array.Empty<Field>(),
        new TextField("reasons", "Why?"),
        .. SettledItems.Fields(desk),
    ]);

    public override void Begin(PageForm form, TaskDesk desk)
    {
        form.Set("route", desk.Case.File.Closure?.Route ?? "");
        form.Set("continuing", $"{ContinuingSupport.None}");
    }

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk)
    {
        var approve = form.YesOrNo("approve", "Say whether the case is closed");
        return
        [
            new ClosureDecided(
                desk.Case.Today,
                approve,
                approve ? form.Text("route", "Say what comes next") : null,
                approve ? form.Choice<ContinuingSupport>("continuing", "Say who goes on helping") : ContinuingSupport.None,
                form.Text("reasons", "Say why"),
                approve ? SettledItems.Read(form, desk) : null)
            {
                Referral = approve && (form.DayOf("referredOn") is not null || form["notReferred"].Length > 0)
                    ? new(form.DayOf("referredOn"), form.Optional("referredHow"), form.Optional("notReferred"))
                    : null,
            },
        ];
    }

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => refusal.Field switch
    {
        "referral" or "referral.madeOn" => [new("referredOn", PlainReason.Of(refusal.Reason, desk.Case))],
        "referral.how" => [new("referredHow", PlainReason.Of(refusal.Reason, desk.Case))],
        "referral.notMadeReason" => [new("notReferred", PlainReason.Of(refusal.Reason, desk.Case))],
        _ => SettledItems.Say(refusal, form, desk) ?? base.Say(refusal, form, desk),
    };

    private static string? WhomReferredTo(TaskDesk desk) => desk.Case.Pack.ClosureRoutes.Select(route => route.RefersTo).FirstOrDefault(whom => whom is not null);
}
