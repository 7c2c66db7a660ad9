using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Web.Cases;

/// <summary>Answers an accepted command with the case as it then stands.</summary>
internal sealed class CommandAnswering(TakeUp takeUp, CaseTelling telling)
{
    public async Task<CommandAnswer> AnswerAsync(ActReceipt receipt, CancellationToken cancellationToken)
    {
        var view = await takeUp.OfAsync(receipt.CaseId, receipt.Sequence, cancellationToken)
            ?? throw new InvalidOperationException("The record accepted an act of a case that it cannot show.");
        return new(
            new(receipt.CaseId, receipt.Id, receipt.Sequence, receipt.Repeated, view.TakenUp >= receipt.Sequence, receipt.Breaches),
            view.File.Stage,
            view.File.Pack,
            telling.Duties(view));
    }
}
