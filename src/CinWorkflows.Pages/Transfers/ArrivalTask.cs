using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Something that is recorded on a child who has moved here. It is begun from the move's page or from the duty.</summary>
internal abstract class ArrivalTask : CaseTask
{
    public override bool IsOffered(ShownCase shown) => false;

    public override string? About(Duty duty, CaseFile file) => null;

    public override string? Next(TaskDesk desk) => MoveWays.Move(desk.Case.Id);

    public override IEnumerable<string> Lead(TaskDesk desk) => ArrivalOf(desk) is { } came
        ? [$"{desk.Case.ChildFirst} came from {From(desk)}; the notice of the move came on {PlainWords.ShortDate(came.NoticedOn)}."]
        : ["This child did not come from another authority."];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => [new(FieldOf(refusal.Field), MoveWords.Plain(refusal.Reason, desk.Case))];

    /// <summary>The field of the form at which a refusal of a field of the act is said.</summary>
    protected virtual string FieldOf(string field) => field.Split('.', '[')[0];

    protected static TransferIn? ArrivalOf(TaskDesk desk) => desk.Case.File.TransferIn;

    /// <summary>The former authority, by name.</summary>
    protected static string From(TaskDesk desk) => desk.Get<AuthorityNames>().NameOf(ArrivalOf(desk)?.From);
}
