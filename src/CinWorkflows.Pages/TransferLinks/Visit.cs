using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Somebody who was let in.</summary>
/// <param name="Link">Over which link.</param>
/// <param name="Transfer">To which transfer.</param>
/// <param name="By">The name that they gave.</param>
/// <param name="Secret">The secret that stays with their browser.</param>
/// <param name="FormToken">What their forms bring.</param>
/// <param name="Idle">How long their browser may be unused.</param>
internal sealed record Visit(TransferLink Link, ReceivedTransfer Transfer, string By, string Secret, string FormToken, TimeSpan Idle)
{
    public string Pages => TransferLinkAddress.PagesOf(Link.Id);

    public override string ToString() => $"visit over {Link}";
}
