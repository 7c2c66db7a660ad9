using CinWorkflows.Pages.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>
/// A page behind a link to a transfer. It has secrets of its own instead of a sign-in, and ties its forms to the browser by <see cref="FormTie"/>. Nothing of
/// the transfer is shown before <see cref="LinkGate"/> has let the visitor in.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal abstract class LinkPage(LinkGate gate) : PageModel, IPageWithForm
{
    /// <inheritdoc />
    public PageForm Form { get; protected set; } = PageForm.Empty();

    /// <summary>Whoever was let in; null where nobody was.</summary>
    public Visit? Visit { get; private set; }

    protected LinkGate Gate => gate;

    protected string LinkId => ValueOf("link");

    /// <summary>Lets the visitor in; answers the page that they get instead where they are not.</summary>
    protected async Task<LinkNotice?> AdmitAsync()
    {
        (Visit, var instead) = await gate.AdmitAsync(HttpContext, LinkId);
        return instead;
    }

    /// <summary>A value of the address; empty where it has none.</summary>
    protected string ValueOf(string name) => RouteData.Values[name] as string ?? "";

    /// <summary>The page with something wrong in its form.</summary>
    protected PageResult Page(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
