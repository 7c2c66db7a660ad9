using CinWorkflows.TransferPacks.Reading;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.TransferPacks.Intake;

/// <summary>A pack was taken.</summary>
/// <param name="CaseId">The case that it opened, or that was open for this transfer before.</param>
/// <param name="TransferId">The transfer.</param>
/// <param name="Opening">The receipt of the opening; null where the case was opened otherwise before.</param>
/// <param name="Sender">What is known of who made it.</param>
/// <param name="Documents">The ids of its documents in the case.</param>
public sealed record PackIntake(string CaseId, string TransferId, ActReceipt? Opening, SenderProof Sender, IReadOnlyList<string> Documents);
