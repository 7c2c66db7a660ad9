using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Workflows.TransferAnswers;

/// <summary>
/// Records what the other authority answers over a link, in the name that the person gave. The same form sent twice is one answer; sent
/// again with another answer it is refused, as the first one stands.
/// </summary>
/// <param name="register">Records it on the case.</param>
public sealed class TransferAnswering(CaseRegister register)
{
    /// <summary>Records an answer.</summary>
    /// <param name="link">Over which link; whoever sent it was let in.</param>
    /// <param name="form">The form that it was given on: one form is one answer.</param>
    /// <param name="answer">The answer, about the transfer of that link.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">It is about another transfer, or came by the exchange.</exception>
    public Task<Decision> RecordAsync(TransferLink link, string form, ReceivingAuthorityAct answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(answer);
        return answer.TransferId == link.TransferId && answer.Number is null
            ? register.RecordAnswerAsync(link.CaseId, CommandIds.Of($"transfer link/{link.Id}/{form}"), answer, cancellationToken)
            : throw new ArgumentException("The answer is not one about the transfer of this link.", nameof(answer));
    }
}
