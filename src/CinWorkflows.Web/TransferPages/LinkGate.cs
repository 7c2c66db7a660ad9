using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Lets a browser in to the pages of a link, or says which page it gets instead; whoever is not let in is in the log.</summary>
internal sealed partial class LinkGate(TransferLinkDoor door, ITransferLinkBook book, ReceivedTransfers transfers, TransferLinkKey key, TimeProvider clock, ILogger<LinkGate> log)
{
    /// <summary>The browser's visit; null with the page that it gets instead.</summary>
    public async Task<(Visit? Visit, IResult? Instead)> AdmitAsync(HttpContext http, string linkId)
    {
        var secret = LinkCookies.SessionOf(http);
        var admission = await door.AdmitAsync(linkId, secret, http.RequestAborted);
        if (admission.Link is not { } link)
        {
            LogUnknown(LinkNetwork.Of(http.Connection.RemoteIpAddress));
            return (null, new PageAnswer(OtherPages.Closed()));
        }

        if (admission.By is not { } by)
        {
            await NoteAsync(http, link, admission.Works ? LinkEventKind.NotAdmitted : LinkEventKind.Refused);
            return (null, new PageAnswer(admission.Works ? OtherPages.SessionOver : OtherPages.Closed()));
        }

        var (found, takenBack) = await TransferAsync(http, link);
        return found is { } transfer
            ? (new(link, transfer, by, secret!, key.FormTokenOf(link.Id, secret!)), null)
            : (null, takenBack ?? new PageAnswer(OtherPages.Closed()));
    }

    /// <summary>The transfer of a link; null where there is none any more, with the page that the browser gets where it was taken back.</summary>
    public async Task<(ReceivedTransfer? Transfer, PageAnswer? TakenBack)> TransferAsync(HttpContext http, TransferLink link)
    {
        var found = await transfers.FindAsync(link, http.RequestAborted);
        if (found is not { IsTakenBack: true })
        {
            return (found, null);
        }

        await NoteAsync(http, link, LinkEventKind.Refused, "withdrawn");
        return (null, new PageAnswer(OtherPages.TakenBack));
    }

    /// <summary>Whether a form comes from a page of ours in this browser; where it does not, that is in the log.</summary>
    public async Task<bool> IsOursAsync(HttpContext http, TransferLink link, string? secret, FormValues form)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"];
        if (secret is not null && (StringValues.IsNullOrEmpty(site) || site == "same-origin") && key.IsFormToken(link.Id, secret, form[FormTie.Token]))
        {
            return true;
        }

        await NoteAsync(http, link, LinkEventKind.NotAdmitted, "form");
        return false;
    }

    public Task NoteAsync(HttpContext http, TransferLink link, LinkEventKind kind, string? about = null) =>
        book.NoteAsync(link.Id, new(clock.GetUtcNow(), kind, LinkNetwork.Of(http.Connection.RemoteIpAddress), About: about), http.RequestAborted);

    public void NoteUnknown(HttpContext http) => LogUnknown(LinkNetwork.Of(http.Connection.RemoteIpAddress));

    [LoggerMessage(1, LogLevel.Warning, "A transfer link that does not exist was asked for from {Network}")]
    private partial void LogUnknown(string network);
}
