using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPages;

/// <summary>
/// The address in the e-mail: asks for the code. Looking at it opens nothing, for programs that check e-mail look at every link;
/// giving the code does.
/// </summary>
internal sealed class OpenLink(TransferLinkDoor door, LinkGate gate, LinkRate rate, LinkCookies cookies, TransferLinkKey key, TransferLinkSettings settings, IActStore acts, TimeProvider clock) : ILinkPage
{
    private const string Title = "Enter your code";
    private const string Code = "code";
    private const string Name = "name";
    private const int LongestName = 100;

    public static void Map(IEndpointRouteBuilder pages)
    {
        const string Address = "/{link}/open/{token}";
        pages.MapGet(Address, (string link, string token, HttpContext http, OpenLink open) => open.AskAsync(http, link, token));
        pages.MapPost(Address, (string link, string token, HttpContext http, OpenLink open) => open.TakeAsync(http, link, token));
    }

    private async Task<IResult> AskAsync(HttpContext http, string linkId, string token)
    {
        var (link, closed) = await FindAsync(http, linkId, token);
        if (link is null)
        {
            return closed!;
        }

        var (isOpen, told) = await gate.IsOpenAsync(http, link);
        if (isOpen)
        {
            return TypedResults.Redirect(TransferLinkAddress.PagesOf(link.Id));
        }

        await gate.NoteAsync(http, link, LinkEventKind.Visited);
        return told ?? Show(http, link, token, FormValues.Empty);
    }

    private async Task<IResult> TakeAsync(HttpContext http, string linkId, string token)
    {
        var (link, closed) = await FindAsync(http, linkId, token);
        if (link is null)
        {
            return closed!;
        }

        var form = await FormBody.ReadAsync(http);
        if (!await gate.IsOursAsync(http, link, cookies.BrowserOf(http, link.Id), form))
        {
            return Show(http, link, token, form.With([new(Code, "Enter your code again. Your browser has to accept cookies.")]), StatusCodes.Status400BadRequest);
        }

        if (!rate.AdmitsCode(http, link))
        {
            return new PageAnswer(OtherPages.TooOften);
        }

        // A code is counted only when it is really tried: what is missing is said first.
        List<FieldFault> faults =
        [
            .. form[Name] switch
            {
                "" => [new FieldFault(Name, "Enter your full name")],
                { Length: > LongestName } => [new FieldFault(Name, $"Your full name must be {LongestName} characters or fewer")],
                _ => Array.Empty<FieldFault>(),
            },
            .. form[Code].Length == 0 ? [new FieldFault(Code, "Enter your code")] : Array.Empty<FieldFault>(),
        ];
        if (faults.Count > 0)
        {
            return Show(http, link, token, form.With(faults), StatusCodes.Status400BadRequest);
        }

        var (outcome, secrets) = await door.OpenAsync(link, form[Code], form[Name], LinkGate.VisitorOf(http), http.RequestAborted);
        switch (outcome)
        {
            case CodeOutcome.Opened:
                cookies.BeginSession(http, link.Id, secrets!);
                return new SeeOther(TransferLinkAddress.PagesOf(link.Id));
            case CodeOutcome.Wrong:
                return Show(http, link, token, form.With([new(Code, "The code is not right. Check it and enter it again")]), StatusCodes.Status400BadRequest);
            default:
                return await ClosedAsync(http, link);
        }
    }

    private async Task<(TransferLink? Link, IResult? Closed)> FindAsync(HttpContext http, string linkId, string token)
    {
        if (await door.FindAsync(linkId, token, http.RequestAborted) is not { } link)
        {
            return (null, gate.Unknown(http));
        }

        if (!rate.AdmitsPage(http, link))
        {
            return (null, new PageAnswer(OtherPages.TooOften));
        }

        if ((await gate.TransferAsync(http, link)).TakenBack is { } takenBack)
        {
            return (null, takenBack);
        }

        if (link.WorksAt(clock.GetUtcNow()))
        {
            return (link, null);
        }

        await gate.NoteAsync(http, link, LinkEventKind.Refused);
        return (null, await ClosedAsync(http, link));
    }

    private async Task<IResult> ClosedAsync(HttpContext http, TransferLink link) =>
        new PageAnswer(OtherPages.Closed(await acts.FindAsync(link.CaseId, http.RequestAborted) is { } found ? settings.TelephoneOf(found.File.Pack.Id) : null));

    private PageAnswer Show(HttpContext http, TransferLink link, string token, FormValues form, int status = StatusCodes.Status200OK) => new(new(Title, Markup.Of($"""
        {Parts.Title(Title)}
        {Parts.Say("You need it to read and answer a transfer. It came separately from the link: by text message, or somebody told it to you by telephone.")}
        <form method="post" action="{TransferLinkAddress.PathOf(link.Id, token)}" novalidate>
          {FormTie.Of(key.FormTokenOf(link.Id, cookies.TieForm(http, link.Id)))}
          {Fields.Text(form, Name, "Your full name", "It is recorded with what you answer.", autocomplete: "name")}
          {Fields.Text(form, Code, "Code", "It has 8 digits. After 5 wrong codes in a row the link is closed.", autocomplete: "one-time-code", classes: "govuk-input--width-10 govuk-input--extra-letter-spacing", inputmode: "numeric")}
          {Parts.Button("Continue")}
        </form>
        """))
    {
        Faults = form.Faults,
        Status = status,
    });
}
