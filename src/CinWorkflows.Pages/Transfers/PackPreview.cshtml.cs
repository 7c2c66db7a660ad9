using CinWorkflows.Pages.Cases;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Transfers;

/// <summary>All that the pack would say if it were prepared now, as a PDF that is marked as a preview. Nothing is kept.</summary>
[Authorize(PagePolicies.HandOverCases)]
internal sealed class PackPreviewModel(CaseReading reading, IHandoverDoor handover) : PageOfCase(reading)
{
    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken)
            || Case.File.TransfersOut.LastOrDefault() is not { } move
            || await handover.PreviewAsync(caseId, move.Id, cancellationToken) is not { } preview)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(preview, "application/pdf", $"transfer-pack-{move.Id}-preview.pdf");
    }
}
