namespace CinWorkflows.TransferPacks.Contents;

/// <summary>What somebody said when they were asked whether the pack may be shared.</summary>
internal sealed record PackPermission(string Person, DateOnly On, bool Agrees, string Said);
