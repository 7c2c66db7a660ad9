using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Documents;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Documents;

/// <summary>Where a document is added to a case. What is wrong with it is said at its field; a file has to be chosen anew then, as browsers have it.</summary>
[Authorize(PagePolicies.ActOnCases)]
[TakesFile("file-too-large")]
internal sealed class AddModel(CaseReading reading, IDocumentDoor door) : FormPage
{
    private const string FileField = "file";

    public ShownCase Case { get; private set; } = null!;

    public override IReadOnlyList<string> Questions => [FileField, .. base.Questions];

    public Guid Id { get; private set; } = Guid.NewGuid();

    public string FileHint => $"One of these: {string.Join(", ", door.Endings.Select(ending => ending[1..].ToUpperInvariant()))}. At most {FileWords.Size(door.Largest)}.";

    public string Accept => string.Join(',', door.Endings);

    public async Task<IActionResult> OnGetAsync(string caseId, [FromQuery(Name = "file-too-large")] bool isTooLarge, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        if (isTooLarge)
        {
            Form.Fault(FileField, TooLarge());
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(sent["form-id"], out var id))
        {
            return BadRequest();
        }

        Form = PageForm.Of(sent, "form-id");
        if (file is null)
        {
            Form.Fault(FileField, "Choose a file");
        }

        var title = Form.Text("title", "Enter what the document is called");
        foreach (var wrong in title.Length == 0 ? [] : DocumentAttached.CheckTitle("title", title))
        {
            Form.Fault("title", PlainReason.Of(wrong.Reason, Case));
        }

        var kind = Form.Choice<DocumentKind>("kind", "Say what it is");
        if (file is null || !Form.IsFine)
        {
            return Page();
        }

        await using var content = file.OpenReadStream();
        var attached = await door.AttachAsync(Case.Id, new(id, title, kind, file.FileName, content), cancellationToken);
        if (attached.Outcome == DocumentOutcome.Taken)
        {
            return LocalRedirect($"{CaseWays.Case(Case.Id)}/documents?added=true");
        }

        Say(attached);
        return Page();
    }

    private void Say(AttachedFile attached)
    {
        if (attached.Outcome == DocumentOutcome.Refused)
        {
            foreach (var refusal in attached.Refusals)
            {
                Form.Fault(FieldOf(refusal), PlainReason.Of(refusal.Reason, Case));
            }

            return;
        }

        Form.Fault(FileField, attached.Outcome switch
        {
            DocumentOutcome.OtherType => $"Files of this type are not taken. Save it as one of these, for example as a PDF: {string.Join(", ", door.Endings.Select(ending => ending[1..].ToUpperInvariant()))}",
            DocumentOutcome.Empty => "There is nothing in the file. Choose another",
            DocumentOutcome.TooLarge => TooLarge(),
            DocumentOutcome.NotOfType => $"The file is no {attached.TypeName}, though its name ends like one. Save it once more as what it is, and add that",
            DocumentOutcome.Differs => "A document was sent from this page already. Load the page again and choose the file",
            _ => $"The file {attached.Fault}",
        });
    }

    private string TooLarge() => $"The file must be smaller than {FileWords.Size(door.Largest)}. Split it, or save it with smaller pictures";

    private static string FieldOf(Refusal refusal) => refusal.Field switch
    {
        "title" or "kind" => refusal.Field,
        _ => FileField,
    };

    private async Task<bool> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await reading.OfAsync(caseId, cancellationToken) is not { } shown)
        {
            return false;
        }

        Case = shown;
        Fields =
        [
            new LineField("title", "What is it called?", "As it is found in the list, for example “Minutes of the first review”."),
            new ChoiceField("kind", "What is it?", [.. Enum.GetValues<DocumentKind>().Select(kind => new Choice(kind.ToString(), CodeWords.AtBeginning(CodeWords.Of(kind))))]),
        ];
        return true;
    }
}
