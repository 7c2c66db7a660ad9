namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Everything that the other authority can answer, in the order in which it is done.</summary>
internal static class AnswerTasks
{
    public static IReadOnlyList<AnswerTask> All { get; } = [new AcknowledgeReceipt(), new AskQuestion(), new NameWorker(), new AcceptTransfer(), new RefuseTransfer()];
}
