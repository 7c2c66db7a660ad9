using CinWorkflows.Workflows.Ports.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>The way out: the browser is not let in any more; the link still works.</summary>
internal sealed class LeaveModel(LinkGate gate, LinkCookies cookies, ITransferLinkBook book, TimeProvider clock) : LinkPage(gate)
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (await AdmitAsync() is { } instead)
        {
            return instead;
        }

        if (!await Gate.IsOursAsync(HttpContext, Visit!.Link, Visit.Secret, await FormBody.ReadAsync(HttpContext)))
        {
            return OtherPages.NotOurs;
        }

        await book.EndSessionAsync(Visit.Link.Id, new(clock.GetUtcNow(), LinkEventKind.Left, LinkNetwork.Of(HttpContext.Connection.RemoteIpAddress)), HttpContext.RequestAborted);
        cookies.EndSession(HttpContext, Visit.Link.Id);
        return new SeeOtherPage($"{Visit.Pages}/left");
    }
}
