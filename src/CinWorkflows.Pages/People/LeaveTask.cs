using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;

namespace CinWorkflows.Pages.People;

/// <summary>Somebody takes part no longer.</summary>
internal sealed class LeaveTask : CaseTask
{
    public override string Slug => "person-leaves";

    public override string Verb => "Take somebody off the case";

    public override string Done => "They are off the case. Nothing more is sent to them.";

    public override bool IsOffered(ShownCase shown) => false;

    public override string Title(TaskDesk desk) => desk.About is { } id ? $"Take {desk.Case.NameOf(id)} off the case" : Verb;

    public override Task<IReadOnlyList<Field>> FieldsAsync(TaskDesk desk, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Field>>([new TextField("reason", "Why do they take part no longer?", Rows: 3)]);

    protected override IReadOnlyList<Act> Read(PageForm form, TaskDesk desk) => [new ParticipantLeft(desk.About ?? "", form.Text("reason", "Say why"))];
}
