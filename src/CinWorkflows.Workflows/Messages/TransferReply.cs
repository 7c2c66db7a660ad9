using CinWorkflows.Workflows.Ports.Links;

namespace CinWorkflows.Workflows.Messages;

/// <summary>By when the other authority answers an offered transfer, and why then.</summary>
internal static class TransferReply
{
    public static AnswerBy Of(CaseMatter matter, TransferLink link) =>
        new(null, "The child must not be without support while authorities agree who is responsible.");
}
