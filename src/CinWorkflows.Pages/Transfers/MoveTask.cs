using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>
/// Something that is recorded on a move to another authority. What it is about is the move's label, and where it is about a part of it (an agency, a question)
/// that after a stroke, as the duty has it. It is begun from the move's page or from the duty.
/// </summary>
internal abstract class MoveTask : CaseTask
{
    private const char Stroke = '/';

    public override bool IsOffered(ShownCase shown) => false;

    public override string? About(Duty duty, CaseFile file) => duty.Subject?.Text;

    public override string? Next(TaskDesk desk) => MoveWays.Move(desk.Case.Id);

    public override IEnumerable<string> Lead(TaskDesk desk) => MoveOf(desk) is { } move
        ? [$"The move to {There(desk)}, reported on {PlainWords.ShortDate(move.ReportedOn)}."]
        : ["No move is under way."];

    public override IEnumerable<FormFault> Say(Refusal refusal, PageForm form, TaskDesk desk) => [new(FieldOf(refusal.Field), MoveWords.Plain(refusal.Reason, desk.Case))];

    /// <summary>The field of the form at which a refusal of a field of the act is said.</summary>
    protected virtual string FieldOf(string field) => field.Split('.', '[')[0];

    /// <summary>The move that is asked about; else the one that goes on, or was the last.</summary>
    protected static TransferOut? MoveOf(TaskDesk desk)
    {
        var label = desk.About?.Split(Stroke)[0];
        return desk.Case.File.TransfersOut.FirstOrDefault(move => move.Label == label) ?? desk.Case.File.TransfersOut.LastOrDefault();
    }

    /// <summary>The part of the move that is asked about; null where it is the move as such.</summary>
    protected static string? PartOf(TaskDesk desk) => desk.About?.Split(Stroke, 2) is [_, var part] ? part : null;

    protected static string IdOf(TaskDesk desk) => MoveOf(desk)?.Id ?? "";

    /// <summary>The authority to which the family moves, by name.</summary>
    protected static string There(TaskDesk desk) => desk.Get<AuthorityNames>().NameOf(MoveOf(desk)?.To);
}
