using CinWorkflows.Cases.Acts;
using CinWorkflows.TransferPacks.Readiness;
using CinWorkflows.Web.TransferLinks;

namespace CinWorkflows.Web.Doors;

/// <summary>
/// The staff's way to what another authority is given of a case, for pages, in this process: what its pack would say, and the link by which it reads the pack.
/// The same need to know, log of the link and access log as the API's.
/// </summary>
public interface IHandoverDoor
{
    /// <summary>What stands between a transfer and its pack; null where there is no such transfer for them.</summary>
    Task<PackReadiness?> ReadinessAsync(string caseId, string transferId, CancellationToken cancellationToken);

    /// <summary>All that the pack would say if it were prepared now, as a PDF to be disposed of by the caller; null where there is no such transfer for them.</summary>
    Task<Stream?> PreviewAsync(string caseId, string transferId, CancellationToken cancellationToken);

    /// <summary>The link to a transfer as it stands, with its log; null where there is none for them.</summary>
    Task<LinkDetails?> LinkAsync(string caseId, string transferId, CancellationToken cancellationToken);

    /// <summary>Sends a new link to the verified contact of the other authority; those before it open nothing any more.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="form">The form by which it is asked for: sent twice, one link is issued.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<LinkAnswer> IssueLinkAsync(string caseId, string transferId, Guid form, CancellationToken cancellationToken);

    /// <summary>Takes the link back: it opens nothing any more, at once, also where it is open in a browser. False where there is none for them.</summary>
    Task<bool> RevokeLinkAsync(string caseId, string transferId, CancellationToken cancellationToken);

    /// <summary>The code of the link, once, to be told by telephone.</summary>
    Task<LinkAnswer> ShowCodeAsync(string caseId, string transferId, CancellationToken cancellationToken);
}
