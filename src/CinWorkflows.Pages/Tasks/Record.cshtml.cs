using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace CinWorkflows.Pages.Tasks;

/// <summary>
/// The page of every task: its questions; what would follow from the answers, before they are saved; and the record. What a colleague recorded
/// meanwhile is shown first, and nothing that was written is lost.
/// </summary>
[Authorize(PagePolicies.ActOnCases)]
internal sealed class RecordModel(IStaffDoor door, CaseReading reading, CaseTasks tasks) : FormPage
{
    private const string OfAct = "act.";

    /// <summary>The fields of the page's own steps.</summary>
    private static readonly string[] Own = ["form-id", "form-seen", "form-step", "form-reason"];

    public ShownCase Case { get; private set; } = null!;

    public CaseTask Task { get; private set; } = null!;

    /// <summary>The form's own id: sent twice, it is recorded once.</summary>
    public Guid Id { get; private set; }

    /// <summary>The number of the last act that was seen.</summary>
    public long Seen { get; private set; }

    /// <summary>Why a rule was not kept.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What would follow; null while the questions are shown.</summary>
    public Following? Following { get; private set; }

    /// <summary>What others recorded since the page was opened.</summary>
    public IReadOnlyList<TimelineLine> Meanwhile { get; private set; } = [];

    /// <summary>The answers, as they are shown before they are saved.</summary>
    public IEnumerable<(string Label, string Answer)> Answers => Fields.Select(asked => (asked.Label, asked.Answer(Form)));

    private string? About => Request.Query["about"].FirstOrDefault();

    public TaskDesk Desk => new(Case, About, HttpContext.RequestServices) { FormId = Id };

    public async Task<IActionResult> OnGetAsync(string caseId, string task, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, task, cancellationToken))
        {
            return NotFound();
        }

        if (About is null && Task.AboutNext(Case) is { } next)
        {
            return LocalRedirect(CaseWays.Task(Case.Id, Task.Slug, next));
        }

        (Id, Seen) = (Guid.NewGuid(), Case.File.Sequence);
        await Task.BeginAsync(Form, Desk, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, string task, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, task, cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(sent["form-id"], out var id) || !long.TryParse(sent["form-seen"], CultureInfo.InvariantCulture, out var seen))
        {
            return BadRequest();
        }

        (Id, Seen, Reason) = (id, seen, PageForm.Written(sent["form-reason"]));
        Form = PageForm.Of(sent, Own);
        var step = sent["form-step"].ToString();
        if (step == "change")
        {
            return Page();
        }

        var acts = await Task.ReadAsync(Form, Desk, cancellationToken);
        if (!Form.IsFine)
        {
            return Page();
        }

        return step == "record" || Task.IsAtOnce ? await RecordAsync(acts, cancellationToken) : await CheckAsync(acts, cancellationToken);
    }

    private async Task<IActionResult> RecordAsync(IReadOnlyList<Act> acts, CancellationToken cancellationToken)
    {
        var decision = await door.RecordAsync(Case.Id, new(Id, acts, Task.IsAtOnce ? null : Seen, Reason.Length == 0 ? null : Reason), cancellationToken);
        if (decision?.Receipt is not null)
        {
            return LocalRedirect(QueryHelpers.AddQueryString(Task.Next(Desk) ?? CaseWays.Case(Case.Id), "done", Task.Slug));
        }

        return decision is { IsOvertaken: true } ? await CheckAsync(acts, cancellationToken) : Refuse(decision?.Refusals ?? []);
    }

    private async Task<IActionResult> CheckAsync(IReadOnlyList<Act> acts, CancellationToken cancellationToken)
    {
        if (Seen != Case.File.Sequence)
        {
            var lines = (await door.DescribeAsync(Case.View, cancellationToken)).Timeline.Where(line => line.Kind == "act").ToList();
            (Meanwhile, Seen) = ([.. lines.TakeLast((int)Math.Min(lines.Count, Case.File.Sequence - Seen))], Case.File.Sequence);
        }

        var come = await door.CheckAsync(Case.Id, new(Id, acts, Seen), cancellationToken);
        if (come is null or { Refusals.Count: > 0 })
        {
            return Refuse(come?.Refusals ?? []);
        }

        Following = Following.Of(come, Case);
        return Page();
    }

    private PageResult Refuse(IReadOnlyList<Refusal> refusals)
    {
        foreach (var fault in refusals.SelectMany(refusal => Task.Say(InAct(refusal), Form, Desk)))
        {
            Form.Fault(Fields.FirstOrDefault(one => one.Name == fault.Field)?.FirstId ?? "", fault.Message);
        }

        return Page();
    }

    /// <summary>Whoever the directory refuses is named with the act before the field.</summary>
    private static Refusal InAct(Refusal refusal) => refusal.Field.StartsWith(OfAct, StringComparison.Ordinal) ? refusal with { Field = refusal.Field[OfAct.Length..] } : refusal;

    private async Task<bool> FindAsync(string caseId, string task, CancellationToken cancellationToken)
    {
        if (tasks.Find(task) is not { } found || await reading.OfAsync(caseId, cancellationToken) is not { } shown)
        {
            return false;
        }

        (Task, Case) = (found, shown);
        Fields = await found.FieldsAsync(Desk, cancellationToken);
        return true;
    }
}
