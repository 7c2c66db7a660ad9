using System.Net;
using CinWorkflows.Web.Limits;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>
/// How often in a minute pages of a link are asked for, and codes are given for it; and how often one client asks for what is not open to
/// it. Who guesses behind the same proxy as the receiving authority does not use up its pages.
/// </summary>
internal sealed class LinkRate(IOptions<CinWorkflowsApiOptions> options) : IDisposable
{
    private readonly MinuteBudget<string> _pages = new(() => options.Value.LinkPagesPerMinute);
    private readonly MinuteBudget<IPAddress> _guesses = new(() => options.Value.LinkPagesPerMinute);
    private readonly MinuteBudget<string> _codes = new(() => options.Value.LinkCodesPerMinute);

    /// <summary>Whether a page of a link may be asked for, by whoever has its address or is let in.</summary>
    public bool AdmitsPage(HttpContext http, TransferLink link) => _pages.Takes(link.Id, http);

    /// <summary>Whether a client may go on asking for what is not open to it.</summary>
    public bool AdmitsGuess(HttpContext http) => _guesses.Takes(ClientNetwork.Of(http), http);

    /// <summary>Whether a code may be given by whoever has the link's address.</summary>
    public bool AdmitsCode(HttpContext http, TransferLink link) => _codes.Takes(link.Id, http);

    public void Dispose()
    {
        _pages.Dispose();
        _guesses.Dispose();
        _codes.Dispose();
    }
}
