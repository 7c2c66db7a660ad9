using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Pages.Tasks;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Planning;

/// <summary>
/// Where the plan is written: as a draft that is saved and come back to, by whoever works on it. Each time it is saved or looked at, the register says what is
/// missing before it can be agreed, at its field; nothing of that hinders the draft.
/// </summary>
[Authorize(PagePolicies.ActOnCases)]
internal sealed class WriteModel(IStaffDoor door, CaseReading reading) : FormPage
{
    private static readonly string[] Own = ["form-id", "form-seen", "form-step"];

    public ShownCase Case { get; private set; } = null!;

    /// <summary>The version that is written.</summary>
    public int Number { get; private set; }

    public Guid Id { get; private set; } = Guid.NewGuid();

    public long Seen { get; private set; }

    /// <summary>True once the draft was saved just now.</summary>
    public bool IsSaved { get; private set; }

    /// <summary>What is missing before it can be agreed, each with the field where it is written; null before that was asked.</summary>
    public IReadOnlyList<FormFault>? Missing { get; private set; }

    private TaskDesk Desk => new(Case, null, HttpContext.RequestServices) { FormId = Id };

    public async Task<IActionResult> OnGetAsync(string caseId, bool saved, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var content = await PlanText.OfAsync(door, Case.Id, Number, cancellationToken) ?? await PlanText.OfAsync(door, Case.Id, Number - 1, cancellationToken);
        PlanForm.Fill(Form, content, Case);
        IsSaved = saved;
        await ShowAsync(cancellationToken);
        Missing = content is null ? null : await MissingAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        if (!Guid.TryParse(sent["form-id"], out var id) || !long.TryParse(sent["form-seen"], CultureInfo.InvariantCulture, out var seen))
        {
            return BadRequest();
        }

        (Id, Form) = (id, PageForm.Of(sent, Own));
        var step = sent["form-step"].ToString();
        PlanForm.Grow(Form, step);
        await ShowAsync(cancellationToken);
        if (step != "draft")
        {
            (Seen, Missing) = (seen, await MissingAsync(cancellationToken));
            return Page();
        }

        var content = PlanForm.Read(Form, Desk);
        if (!Form.IsFine)
        {
            Seen = seen;
            return Page();
        }

        var other = Case.File.Plans.LastOrDefault(plan => plan.Version == Number)?.DraftedBy is { } drafted && drafted != Case.Person.Id ? drafted : null;
        var decision = await door.RecordAsync(Case.Id, new(Id, [new PlanDrafted(Number, content, other)], seen), cancellationToken);
        if (decision?.Receipt is not null)
        {
            return LocalRedirect($"{CaseWays.Case(Case.Id)}/plan/write?saved=true");
        }

        if (decision is { IsOvertaken: true })
        {
            Form.Fault("", "Somebody else recorded something on this case while you were writing. What you wrote is kept below. Look at the case in another tab, then save again.");
        }
        else
        {
            foreach (var refusal in decision?.Refusals ?? [])
            {
                Form.Fault(PlanForm.FieldOf(refusal.Field, Form), PlainReason.Of(refusal.Reason, Case));
            }
        }

        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Fields = await PlanForm.FieldsAsync(Form, Desk, cancellationToken);

    private async Task<IReadOnlyList<FormFault>> MissingAsync(CancellationToken cancellationToken)
    {
        var come = await door.CheckAsync(Case.Id, new(Guid.NewGuid(), [new PlanAgreed(Number, Case.Today, PlanForm.Read(Form, Desk))], null), cancellationToken);
        return [.. (come?.Refusals ?? []).Where(IsOfText).Select(refusal => new FormFault(PlanForm.FieldOf(refusal.Field, Form), PlainReason.Of(refusal.Reason, Case)))];
    }

    /// <summary>Who agrees, whom one has consulted and whose views there are is asked when it is agreed.</summary>
    private static bool IsOfText(Refusal refusal) => refusal.Field.StartsWith("content.", StringComparison.Ordinal);

    private async Task<bool> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        if (await reading.OfAsync(caseId, cancellationToken) is not { } shown)
        {
            return false;
        }

        (Case, Seen) = (shown, shown.File.Sequence);
        Number = shown.File.Plans.LastOrDefault() is { AgreedOn: null } draft ? draft.Version : (shown.File.Plans.LastOrDefault()?.Version ?? 0) + 1;
        return true;
    }
}
