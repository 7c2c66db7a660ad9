using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferAnswers;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace CinWorkflows.Pages.TransferLinks;

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
    public async Task<(Visit? Visit, LinkNotice? Instead)> AdmitAsync(HttpContext http, string linkId)
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
                return (null, OtherPages.TooOften);
            }

            var copied = await CopiedAsync(http, admission);
            await NoteAsync(http, link, admission.Works ? LinkEventKind.NotAdmitted : LinkEventKind.Refused, admission.IsOfAnotherBrowser ? "browser" : null);
            return (null, copied ?? (admission.Works ? OtherPages.SessionOver : OtherPages.Closed()));
        }

        if (!rate.AdmitsPage(http, link))
        {
            return (null, OtherPages.TooOften);
        }

        var (found, takenBack) = await TransferAsync(http, link);
        var browser = cookies.BrowserOf(http, link.Id)!;
        return found is { } transfer
            ? (new(link, transfer, by, browser, key.FormTokenOf(link.Id, browser), settings.Idle), null)
            : (null, takenBack ?? OtherPages.Closed());
    }

    /// <summary>Whether a link is open in this browser; where it is not, what it has to be told before it is asked for the code, if anything.</summary>
    public async Task<(bool IsOpen, LinkNotice? Told)> IsOpenAsync(HttpContext http, TransferLink link)
    {
        var admission = await AskAsync(http, link.Id);
        return (admission.By is not null, admission.By is null ? await CopiedAsync(http, admission) : null);
    }

    /// <summary>The transfer of a link; null where there is none any more, with the page that the browser gets where it was taken back.</summary>
    public async Task<(ReceivedTransfer? Transfer, LinkNotice? TakenBack)> TransferAsync(HttpContext http, TransferLink link)
    {
        var found = await transfers.FindAsync(link, http.RequestAborted);
        if (found is not { IsTakenBack: true })
        {
            return (found, null);
        }

        await NoteAsync(http, link, LinkEventKind.Refused, "withdrawn");
        return (null, OtherPages.TakenBack);
    }

    /// <summary>Whether a form comes from a page of ours in this browser; where it does not, that is in the log.</summary>
    public async Task<bool> IsOursAsync(HttpContext http, TransferLink link, string? secret, IFormCollection sent)
    {
        var site = http.Request.Headers["Sec-Fetch-Site"];
        if (secret is not null && (StringValues.IsNullOrEmpty(site) || site == "same-origin") && key.IsFormToken(link.Id, secret, sent[FormTie.Token].ToString()))
        {
            return true;
        }

        await NoteAsync(http, link, LinkEventKind.NotAdmitted, "form");
        return false;
    }

    public Task NoteAsync(HttpContext http, TransferLink link, LinkEventKind kind, string? about = null) =>
        book.NoteAsync(link.Id, new(clock.GetUtcNow(), kind, LinkNetwork.Of(http.Connection.RemoteIpAddress), About: about), http.RequestAborted);

    /// <summary>What is answered where there is no such link, whatever was wrong with the address.</summary>
    public LinkNotice Unknown(HttpContext http)
    {
        LogUnknown(LinkNetwork.Of(http.Connection.RemoteIpAddress));
        return rate.AdmitsGuess(http) ? OtherPages.Closed() : OtherPages.TooOften;
    }

    public static LinkVisitor VisitorOf(HttpContext http) =>
        new(LinkNetwork.Of(http.Connection.RemoteIpAddress), BrowserFamily.Of(http.Request.Headers.UserAgent.ToString()));

    private async Task<Admission> AskAsync(HttpContext http, string linkId)
    {
        var admission = await door.AdmitAsync(linkId, cookies.SecretsOf(http, linkId), VisitorOf(http), http.RequestAborted);
        if (admission.Successor is { } secret)
        {
            cookies.RenewSession(http, linkId, secret);
        }

        if (admission.IsOfCopy)
        {
            LogCopy(linkId, LinkNetwork.Of(http.Connection.RemoteIpAddress));
        }

        return admission;
    }

    /// <summary>
    /// What a browser is told whose session was ended because there were two of it; null where it was not. Each side is told once, whichever
    /// comes first: one of them has not done it.
    /// </summary>
    private async Task<LinkNotice?> CopiedAsync(HttpContext http, Admission admission)
    {
        if (admission is not { Link: { } link, Works: true }
            || !(admission.IsOfCopy || (link.Session is null && cookies.SecretsOf(http, link.Id) is not null && await IsEndedByCopyAsync(http, link))))
        {
            return null;
        }

        cookies.EndSession(http, link.Id);
        var pack = (await transfers.FindAsync(link, http.RequestAborted))?.File.Pack;
        return OtherPages.CopyUsed(pack is null ? null : settings.TelephoneOf(pack.Id));
    }

    private async Task<bool> IsEndedByCopyAsync(HttpContext http, TransferLink link) =>
        (await book.LogAsync(link.CaseId, link.TransferId, http.RequestAborted))
            .LastOrDefault(entry => entry.Edition == link.Edition && entry.Event.Kind is LinkEventKind.Opened or LinkEventKind.Left or LinkEventKind.CopyUsed)
            is { Event.Kind: LinkEventKind.CopyUsed };

    [LoggerMessage(1, LogLevel.Warning, "A transfer link that does not exist was asked for from {Network}")]
    private partial void LogUnknown(string network);

    [LoggerMessage(2, LogLevel.Warning, "LinkCopyUsed: the cookies of transfer link {LinkId} were used in two browsers, the second time from {Network}. It was closed in both; its access log has every look. Ask the other authority whether that was them, and revoke the link if it was not")]
    private partial void LogCopy(string linkId, string network);
}
