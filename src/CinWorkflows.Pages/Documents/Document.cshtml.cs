using CinWorkflows.Pages.Cases;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Documents;

/// <summary>A document to be kept, never to be shown by a browser in the name of this service; or why nobody is given it.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class DocumentModel(CaseReading reading, IDocumentDoor door) : PageOfCase(reading)
{
    public string Title { get; private set; } = "";

    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string caseId, string documentId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken) || await door.OpenAsync(caseId, documentId, cancellationToken) is not { } file)
        {
            return NotFound();
        }

        if (file.Opened.Content is not { } content)
        {
            (Title, Why) = (file.Opened.Document.Title, PlainReason.Of(file.Opened.NotGiven!, Case));
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }

        Response.RegisterForDispose(content);
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.ContentLength = file.Opened.Document.Length;
        return File(content, file.Opened.Document.MediaType, file.Name);
    }
}
