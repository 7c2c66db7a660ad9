using CinWorkflows.Pages.Forms;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>
/// The address in the e-mail: asks for the code. Looking at it opens nothing, for programs that check e-mail look at every link;
/// giving the code does.
/// </summary>
internal sealed class OpenLinkModel(TransferLinkDoor door, LinkGate gate, LinkRate rate, LinkCookies cookies, TransferLinkKey key, TransferLinkSettings settings, IActStore acts, TimeProvider clock) : LinkPage(gate)
{
    public const string Code = "code";
    public const string Name = "name";

    private const int LongestName = 100;

    /// <summary>Where the form is sent: this address.</summary>
    public string Address => TransferLinkAddress.PathOf(LinkId, ValueOf("token"));

    /// <summary>What ties the form to the browser.</summary>
    public string FormToken { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var (link, closed) = await FindAsync();
        if (link is null)
        {
            return closed!;
        }

        var (isOpen, told) = await Gate.IsOpenAsync(HttpContext, link);
        if (isOpen)
        {
            return Redirect(TransferLinkAddress.PagesOf(link.Id));
        }

        await Gate.NoteAsync(HttpContext, link, LinkEventKind.Visited);
        return told is null ? Show(link) : told;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (link, closed) = await FindAsync();
        if (link is null)
        {
            return closed!;
        }

        var sent = await FormBody.ReadAsync(HttpContext);
        Form = PageForm.Of(sent, FormTie.Token);
        if (!await Gate.IsOursAsync(HttpContext, link, cookies.BrowserOf(HttpContext, link.Id), sent))
        {
            return ShowWrong(link, "Enter your code again. Your browser has to accept cookies.");
        }

        if (!rate.AdmitsCode(HttpContext, link))
        {
            return OtherPages.TooOften;
        }

        // A code is counted only when it is really tried: what is missing is said first.
        if (Form.Text(Name, "Enter your full name").Length > LongestName)
        {
            Form.Fault(Name, $"Your full name must be {LongestName} characters or fewer");
        }

        var code = Form.Text(Code, "Enter your code");
        if (!Form.IsFine)
        {
            return Show(link, StatusCodes.Status400BadRequest);
        }

        var (outcome, secrets) = await door.OpenAsync(link, code, Form[Name], LinkGate.VisitorOf(HttpContext), HttpContext.RequestAborted);
        switch (outcome)
        {
            case CodeOutcome.Opened:
                cookies.BeginSession(HttpContext, link.Id, secrets!);
                return new SeeOtherPage(TransferLinkAddress.PagesOf(link.Id));
            case CodeOutcome.Wrong:
                return ShowWrong(link, "The code is not right. Check it and enter it again");
            default:
                return await ClosedAsync(link);
        }
    }

    private async Task<(TransferLink? Link, LinkNotice? Closed)> FindAsync()
    {
        if (await door.FindAsync(LinkId, ValueOf("token"), HttpContext.RequestAborted) is not { } link)
        {
            return (null, Gate.Unknown(HttpContext));
        }

        if (!rate.AdmitsPage(HttpContext, link))
        {
            return (null, OtherPages.TooOften);
        }

        if ((await Gate.TransferAsync(HttpContext, link)).TakenBack is { } takenBack)
        {
            return (null, takenBack);
        }

        if (link.WorksAt(clock.GetUtcNow()))
        {
            return (link, null);
        }

        await Gate.NoteAsync(HttpContext, link, LinkEventKind.Refused);
        return (null, await ClosedAsync(link));
    }

    private async Task<LinkNotice> ClosedAsync(TransferLink link) =>
        OtherPages.Closed(await acts.FindAsync(link.CaseId, HttpContext.RequestAborted) is { } found ? settings.TelephoneOf(found.File.Pack.Id) : null);

    private PageResult ShowWrong(TransferLink link, string message)
    {
        Form.Fault(Code, message);
        return Show(link, StatusCodes.Status400BadRequest);
    }

    private PageResult Show(TransferLink link, int status = StatusCodes.Status200OK)
    {
        FormToken = key.FormTokenOf(link.Id, cookies.TieForm(HttpContext, link.Id));
        return Page(status);
    }
}
