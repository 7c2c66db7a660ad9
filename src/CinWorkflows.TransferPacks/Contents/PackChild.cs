using CinWorkflows.Workflows.Contacts;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The child.</summary>
internal sealed record PackChild(string Id, string Name, DateOnly? BornOn, bool ReceivesPlan, SharedContact Reach);
