using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Records.Cases;

namespace CinWorkflows.Workflows.TransferAnswers;

/// <summary>
/// What the authority to which a transfer is offered is told of it over a link: the notification, the risks, and its own questions
/// with their answers. Of the case it is told nothing else here; the rest is in the pack.
/// </summary>
/// <param name="cases">The record.</param>
/// <param name="packs">The packs, for the names of authorities.</param>
public sealed class ReceivedTransfers(ICaseReader cases, PackLibrary packs)
{
    /// <summary>The transfer of a link as it stands; null where the case or the transfer is gone.</summary>
    public async Task<ReceivedTransfer?> FindAsync(TransferLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (await cases.FindAsync(link.CaseId, cancellationToken) is not { } view
            || view.File.TransferOut(link.TransferId) is not { } transfer)
        {
            return null;
        }

        var acts = (await cases.ActsAsync(link.CaseId, cancellationToken)).Select(recorded => recorded.Act).ToList();
        var assessed = acts.OfType<MoveAssessed>().LastOrDefault(act => act.TransferId == transfer.Id);
        return new(transfer.Id, packs.Get(view.File.Pack).Authority.Name, transfer.NotifiedOn)
        {
            ToAuthority = transfer.To,
            ResidentOn = transfer.ResidentOn,
            HasMoved = transfer.HasMoved,
            Risk = transfer.Risk,
            RiskNote = assessed?.RiskNote,
            AcknowledgedOn = transfer.RisksUnderstood ? transfer.AcknowledgedOn : null,
            Questions = Questions(transfer.Id, acts),
            Worker = Worker(transfer.Id, acts),
            Responsible = new(packs.Get(view.File.Pack).Authority.Name, transfer.ResidentOn, transfer.HasMoved) { PassesNotBefore = transfer.PassesNotBefore, PassesOn = transfer.PassesOn },
            ResponsibleFrom = transfer.PassesOn ?? transfer.PassesNotBefore,
            RefusedOn = transfer.RefusedOn,
            IsTakenBack = transfer.IsTakenBack,
            Over = Over(transfer, view.File),
            File = view.File,
        };
    }

    private static List<ReceivedQuestion> Questions(string transferId, IReadOnlyList<Act> acts)
    {
        var answers = acts.OfType<TransferQuestionAnswered>().Where(act => act.TransferId == transferId).ToLookup(act => act.QuestionId);
        return [.. acts.OfType<TransferQuestioned>()
            .Where(act => act.TransferId == transferId)
            .Select(asked => new ReceivedQuestion(asked.Question, asked.On, answers[asked.QuestionId].LastOrDefault()?.Answer, answers[asked.QuestionId].LastOrDefault()?.On))];
    }

    private static string? Worker(string transferId, IReadOnlyList<Act> acts) => acts.Select(act => act switch
    {
        ReceivingWorkerNamed named when named.TransferId == transferId => named.Worker,
        TransferAccepted accepted when accepted.TransferId == transferId => accepted.Worker,
        _ => null,
    }).LastOrDefault(worker => worker is not null);

    private static string? Over(TransferOut transfer, CaseFile file) => transfer switch
    {
        { Outcome: TransferOutcome.Remained } => "The sending authority remains responsible. There is nothing more to answer.",
        { Outcome: TransferOutcome.Withdrawn } or { WithdrawnOn: not null } => "The transfer was withdrawn. There is nothing more to answer.",
        { Outcome: TransferOutcome.Transferred } => "The transfer is complete.",
        _ when file.Ending is not null => "The sending authority has closed its case. There is nothing more to answer.",
        _ => null,
    };
}
