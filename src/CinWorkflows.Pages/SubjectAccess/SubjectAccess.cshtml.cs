using System.Globalization;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.SubjectAccess;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.SubjectAccess;

/// <summary>
/// Answers somebody who asks for their data: everything that the case holds about them, read with its marks, and given once each is decided on. Whom it is about is
/// sent by a form, so that it stands in no address.
/// </summary>
[Authorize(PagePolicies.AnswerSubjectAccess)]
internal sealed class SubjectAccessModel(ISubjectAccessDoor door, CaseReading reading) : FormPage
{
    private const string Pdf = "application/pdf";

    public ShownCase Case { get; private set; } = null!;

    public Guid Id { get; private set; } = Guid.NewGuid();

    /// <summary>What is held; null while it is asked about whom.</summary>
    public SubjectAccessAnswer? Draft { get; private set; }

    public string Marked => Draft!.Marks().Count() switch
    {
        0 => $"{CountWords.Of(Draft.Entries.Count, "entry", "entries")}, and nothing is marked. Read it all the same: what is in documents is not looked through.",
        var count => $"{CountWords.Of(Draft.Entries.Count, "entry", "entries")}. {CountWords.Of(count, "place is", "places are")} marked, and each is to be decided on.",
    };

    private IReadOnlyList<Choice> People => [.. Case.View.People.Concat(Case.View.FormerPeople).Select(person => new Choice(person.Id, $"{person.Name}, {ShownCase.PartOf(person)}"))];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        Ask();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        Form = PageForm.Of(sent, "form-id", "form-sequence", "form-step");
        Ask();
        var personId = Form.ChosenOf("personId", "Say about whom it is", [.. People.Select(person => person.Value)]);
        if (!Form.IsFine)
        {
            return Page();
        }

        if (await door.DraftAsync(Case.Id, personId, Form.Optional("askedBy"), cancellationToken) is not { } draft)
        {
            return NotFound();
        }

        (Draft, Fields) = (draft, RedactionForm.AboutPeople(draft, Case.NameOf));
        Id = Guid.TryParse(sent["form-id"], out var id) ? id : Id;
        return sent["form-step"].ToString() switch
        {
            "paper" => File(await door.PaperAsync(draft, isDraft: true, cancellationToken), Pdf, "subject-access-draft.pdf"),
            "give" => await GiveAsync(draft, long.TryParse(sent["form-sequence"], CultureInfo.InvariantCulture, out var sequence) ? sequence : -1, cancellationToken),
            _ => Page(),
        };
    }

    /// <summary>Why something is marked, and about whom it is.</summary>
    public string Why(RedactionMark mark) => string.Join("; ", mark.Reasons.Select(reason => reason switch
    {
        RedactionReason.AboutSomebodyElse => $"about {(mark.About.Count == 0 ? "somebody else" : PlainWords.And([.. mark.About.Select(Case.NameOf)]))}{(mark.TellsOfUnnamed ? ", and perhaps about others" : "")}",
        RedactionReason.Restricted => "restricted, or not to be told to whoever asks",
        RedactionReason.MayHarm => "may do serious harm to somebody",
        _ => "a document that has to be read first",
    }));

    private async Task<IActionResult> GiveAsync(SubjectAccessAnswer draft, long sequence, CancellationToken cancellationToken)
    {
        var decided = RedactionForm.Read(Form, draft);
        foreach (var mark in RedactionForm.Undecided(draft, decided.Select(one => one.Decision)))
        {
            Form.Fault(RedactionForm.Choice(mark), "Say whether it is taken out");
        }

        if (!Form.IsFine)
        {
            return Page();
        }

        var released = await door.ReleaseAsync(draft, new(Id, sequence, [.. decided.Select(one => one.Decision)]), cancellationToken);
        if (released.Given is { } given)
        {
            return File(await door.PaperAsync(given, isDraft: false, cancellationToken), Pdf, "subject-access.pdf");
        }

        if (released.IsOvertaken)
        {
            Form.Fault("", "Something was recorded on this case since you read the draft. What you decided is kept. Read what is new, then give it");
        }

        foreach (var refusal in released.Refusals)
        {
            var at = Enumerable.Range(0, decided.Count).FirstOrDefault(index => refusal.Field.StartsWith($"decisions[{index}]", StringComparison.Ordinal), -1);
            Form.Fault(at < 0 ? "" : decided[at].Field, PlainReason.Of(refusal.Reason, Case));
        }

        return Page();
    }

    private void Ask() => Fields =
    [
        new ChoiceField("personId", "Who is it about?", People),
        new ChoiceField("askedBy", "Who asks on their behalf?", People, "What is kept from them is marked too. Leave it empty where they ask themselves, or somebody asks who is not on the case.", IsList: true),
    ];

    private async Task<bool> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await reading.OfAsync(caseId, cancellationToken) is not { } shown)
        {
            return false;
        }

        Case = shown;
        return true;
    }
}
