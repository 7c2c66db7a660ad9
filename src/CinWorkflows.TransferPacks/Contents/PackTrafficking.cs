namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Whether trafficking or modern slavery was considered, as several recent moves ask for (N45).</summary>
internal sealed record PackTrafficking(bool Concern, string Reasons);
