using CinWorkflows.Workflows.Ports.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPages;

/// <summary>The way out: the browser is not let in any more; the link still works.</summary>
internal sealed class LeavePages(LinkGate gate, LinkCookies cookies, ITransferLinkBook book, TimeProvider clock) : ILinkPage
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost("/{link}/leave", (string link, HttpContext http, LeavePages leave) => leave.LeaveAsync(http, link));
        pages.MapGet("/{link}/left", () => new PageAnswer(OtherPages.Left));
    }

    private async Task<IResult> LeaveAsync(HttpContext http, string linkId)
    {
        var (visit, instead) = await gate.AdmitAsync(http, linkId);
        if (visit is null)
        {
            return instead!;
        }

        if (!await gate.IsOursAsync(http, visit.Link, visit.Secret, await FormBody.ReadAsync(http)))
        {
            return new PageAnswer(OtherPages.NotTaken(StatusCodes.Status403Forbidden, "The form did not come from these pages."));
        }

        await book.EndSessionAsync(visit.Link.Id, new(clock.GetUtcNow(), LinkEventKind.Left, LinkNetwork.Of(http.Connection.RemoteIpAddress)), http.RequestAborted);
        cookies.EndSession(http, visit.Link.Id);
        return new SeeOther($"{visit.Pages}/left");
    }
}
