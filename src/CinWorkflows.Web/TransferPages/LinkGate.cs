using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace CinWorkflows.Web.TransferPages;

/// <summary>Lets a browser in to the pages of a link, or says which page it gets instead; whoever is not let in is in the log.</summary>
internal sealed partial class LinkGate(
    TransferLinkDoor door,
    ITransferLinkBook book,
    ReceivedTransfers transfers,
    TransferLinkKey key,
    TransferLinkSettings settings,
    LinkCookies cookies,
    LinkRate rate,
    TimeProvider clock,
    ILogger<LinkGate> log)
{
    /// <summary>The browser's visit; null with the page that it gets instead.</summary>
    public async Task<(Visit? Visit, IResult? Instead)> AdmitAsync(HttpContext http, string linkId)
    {
        var admission = await AskAsync(http, linkId);
        if (admission.Link is not { } link)
        {
            return (null, Unknown(http));
        }

        if (admission.By is not { } by)
        {
            if (!rate.AdmitsGuess(http))
            {
                return (null, new PageAnswer(OtherPages.TooOften));
            }

            await NoteAsync(http, link, admission.Works ? LinkEventKind.NotAdmitted : LinkEventKind.Refused, admission.IsOfAnotherBrowser ? "browser" : null);
            return (null, new PageAnswer(admission.Works ? OtherPages.SessionOver : OtherPages.Closed()));
        }

        if (!rate.AdmitsPage(http, link))
        {
            return (null, new PageAnswer(OtherPages.TooOften));
        }

        var (found, takenBack) = await TransferAsync(http, link);
        var browser = cookies.BrowserOf(http, link.Id)!;
        return found is { } transfer
            ? (new(link, transfer, by, browser, key.FormTokenOf(link.Id, browser), settings.Idle), null)
            : (null, takenBack ?? new PageAnswer(OtherPages.Closed()));
    }

    /// <summary>Whether a link is open in this browser.</summary>
    public async Task<bool> IsOpenAsync(HttpContext http, TransferLink link) => (await AskAsync(http, link.Id)).By is not null;

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

    /// <summary>What is answered where there is no such link, whatever was wrong with the address.</summary>
    public PageAnswer Unknown(HttpContext http)
    {
        LogUnknown(LinkNetwork.Of(http.Connection.RemoteIpAddress));
        return new(rate.AdmitsGuess(http) ? OtherPages.Closed() : OtherPages.TooOften);
    }

    public static LinkVisitor VisitorOf(HttpContext http) =>
        new(LinkNetwork.Of(http.Connection.RemoteIpAddress), BrowserFamily.Of(http.Request.Headers.UserAgent.ToString()));

    private async Task<Admission> AskAsync(HttpContext http, string linkId)
    {
        var admission = await door.AdmitAsync(linkId, cookies.SecretsOf(http, linkId), VisitorOf(http), http.RequestAborted);
        if (admission.Renewed is { } secret)
        {
            cookies.RenewSession(http, linkId, secret);
        }

        return admission;
    }

    [LoggerMessage(1, LogLevel.Warning, "A transfer link that does not exist was asked for from {Network}")]
    private partial void LogUnknown(string network);
}
