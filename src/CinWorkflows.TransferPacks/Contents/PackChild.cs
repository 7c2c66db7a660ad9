using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Contacts;

namespace CinWorkflows.TransferPacks.Contents;

/// <summary>The child.</summary>
internal sealed record PackChild(string Id, string Name, DateOnly? BornOn, bool ReceivesPlan, SharedContact Reach)
{
    public ChildParticulars? Particulars { get; init; }

    public PackRestriction? Restriction { get; init; }
}
