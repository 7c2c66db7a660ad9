using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Web.Documents;

/// <summary>The pack that came by the exchange with a child: it closes where the former authority takes back that it may be read (N53).</summary>
internal static class PackOfAnother
{
    public static bool IsTakenBack(IEnumerable<RecordedAct> acts, string documentId, CaseFile? file) =>
        file is { TransferIn: { } came } && (came.IsSharedNoMore || (file.Ending is { Reason: EndingReason.TransferWithdrawn } && came.PassesOn is null))
        && acts.Any(recorded => recorded is { Act: DocumentAttached { MediaType: ReceivedPackKey.MediaType } attached } && attached.DocumentId == documentId && recorded.Actor == Actor.Service);
}
