using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>A manager closes the case as transferred, once the other authority is responsible.</summary>
internal sealed class CloseAsTransferredTask : MoveTask
{
    public override string Slug => "move-close";

    public override string Verb => "Close the case as transferred";

    public override string Done => "The case is closed as transferred.";

    public override bool IsFor(Duty duty, CaseFile file) => duty.Kind == DutyKind.CloseAsTransferred;

    public override IEnumerable<string> Lead(TaskDesk desk) =>
    [
        .. base.Lead(desk),
        MoveOf(desk)?.PassesOn is { } passes ? $"{There(desk)} is responsible from {PlainWords.Date(passes)}." : $"This authority is responsible: {There(desk)} has not accepted, or the family is not known to live there.",
        "Check that the family knows who is responsible, and whom to ring.",
    ];

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("reasons", "Why can it be closed?", Rows: 3), .. SettledItems.Fields(desk)]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new CaseTransferred(IdOf(desk), desk.Case.Today, form.Text("reasons", "Say why it can be closed"), SettledItems.Read(form, desk))];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => SettledItems.Say(refusal, form, desk) ?? base.Say(refusal, form, desk);
}
