namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>A pack on its way to the receiving authority.</summary>
/// <param name="From">The code of the authority that sends it.</param>
/// <param name="To">The code of the authority for which it is.</param>
/// <param name="Transfer">The transfer's id.</param>
/// <param name="Sha256">Its SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record PackUpload(string From, string To, string Transfer, string Sha256, long Length);
