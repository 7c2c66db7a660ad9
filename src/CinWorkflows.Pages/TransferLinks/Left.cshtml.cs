using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>What is shown to whoever has left; it tells nothing of the link.</summary>
internal sealed class LeftModel(LinkGate gate) : LinkPage(gate)
{
    public IActionResult OnGet() => OtherPages.Left;
}
