using CinWorkflows.Domain.Meetings;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>The family is told at each stage of a transfer, by message or by hand (N50, N61).</summary>
internal static class TransferNews
{
    public static async Task TellAsync(Procedure now, string label, TransferStage stage)
    {
        var sent = await now.Once(nameof(SendTransferNews), new TransferNewsSubject(label, stage));
        await InformByHand.TellAsync(now, InformedPerson.Transfer(label, stage), sent);
    }
}
