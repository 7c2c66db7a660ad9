using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Documents;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Documents;

/// <summary>The documents of a case, the newest first.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class DocumentsModel(CaseReading reading, IDocumentDoor door) : PageOfCase(reading)
{
    /// <summary>True once one was added just now.</summary>
    [FromQuery(Name = "added")]
    public bool IsAdded { get; set; }

    public IReadOnlyList<DocumentLine> Documents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken) || await door.ListAsync(caseId, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var lines = new List<DocumentLine>();
        foreach (var document in found.Reverse())
        {
            lines.Add(await LineAsync(document, cancellationToken));
        }

        Documents = lines;
        return Page();
    }

    private async Task<DocumentLine> LineAsync(DocumentState document, CancellationToken cancellationToken) => new(
        document.Title,
        $"{CaseWays.Case(Case.Id)}/documents/{Uri.EscapeDataString(document.Id)}",
        CodeWords.AtBeginning(CodeWords.Of(document.Kind)),
        $"{PlainWords.ShortDate(LondonTime.DateOf(document.AttachedAt))}, {PlainWords.Time(document.AttachedAt)}",
        await Reading.StaffNameAsync(document.AttachedBy, cancellationToken),
        $"{FileWords.AtBeginning(door.NameOf(document.MediaType))}, {FileWords.Size(document.Length)}",
        document.ErasedAt is { } at ? $"Erased on {PlainWords.ShortDate(LondonTime.DateOf(at))}. Nobody is given it any more." : null);
}

/// <summary>A document as the list shows it.</summary>
internal sealed record DocumentLine(string Title, string Address, string Kind, string Added, string By, string File, string? Erased);
