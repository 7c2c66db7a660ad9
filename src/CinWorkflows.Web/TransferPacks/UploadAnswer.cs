using CinWorkflows.TransferPacks.Reading;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>A pack was taken.</summary>
/// <param name="CaseId">The case that it opened, or that was open for this transfer before.</param>
/// <param name="TransferId">The transfer, as both authorities name it.</param>
/// <param name="Repeated">True where the case was open before.</param>
/// <param name="Sender">What is known of who made the pack.</param>
/// <param name="Warning">What somebody does before relying on the pack; null where nothing is to be done.</param>
/// <param name="Documents">The ids of its documents in the case, the whole pack last.</param>
public sealed record UploadAnswer(string CaseId, string TransferId, bool Repeated, SenderProof Sender, string? Warning, IReadOnlyList<string> Documents);
