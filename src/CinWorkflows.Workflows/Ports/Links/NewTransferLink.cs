namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>A link that is to be issued.</summary>
/// <param name="Id">By which it is issued once, however often that is asked for.</param>
/// <param name="CaseId">The case.</param>
/// <param name="TransferId">The transfer.</param>
/// <param name="ToAuthority">The authority that it is for, by its code.</param>
/// <param name="At">When.</param>
/// <param name="By">Who issues it, by id.</param>
/// <param name="ExpiresAt">Until when it works.</param>
public sealed record NewTransferLink(string Id, string CaseId, string TransferId, string ToAuthority, DateTimeOffset At, string By, DateTimeOffset ExpiresAt);
