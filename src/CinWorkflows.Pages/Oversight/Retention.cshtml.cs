using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Retention;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Oversight;

/// <summary>Until when ended cases are kept, and whose time is over.</summary>
[Authorize(PagePolicies.KeepRetention)]
internal sealed class RetentionModel(IOversightDoor door, IRetentionDoor orders, TimeProvider clock) : StaffPage
{
    private const int Most = 100;

    /// <summary>Whether all ended cases are shown, and not only those whose time is over.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    /// <summary>The last case of the page before.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    /// <summary>True once a legal hold was placed or lifted just now.</summary>
    [FromQuery(Name = "held")]
    public bool IsHeld { get; set; }

    public RetentionPage Found { get; private set; } = new([], null);

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>Proposes to destroy what is ticked.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = PageForm.Of(await Request.ReadFormAsync(cancellationToken));
        IsHeld = false;
        await ReadAsync(cancellationToken);
        var cases = Form.All("cases");
        if (cases.Count == 0)
        {
            Form.Fault(Found.Cases.FirstOrDefault(kept => kept is { IsDue: true, Hold: null }) is { } first ? $"cases-{first.CaseId}" : "", "Tick at least one case");
        }

        var reason = Form.Text("reason", "Say why they are to be destroyed");
        if (!Form.IsFine)
        {
            return Page();
        }

        var outcome = await orders.ProposeAsync(cases, reason, cancellationToken);
        if (outcome.Destruction is { } proposed)
        {
            return LocalRedirect($"{RetentionWords.List}/{proposed.Number}");
        }

        foreach (var refusal in outcome.Refusals)
        {
            var at = Enumerable.Range(0, cases.Count).FirstOrDefault(index => refusal.Field == $"cases[{index}]", -1);
            Form.Fault(at >= 0 ? $"cases-{cases[at]}" : refusal.Field == "reason" ? "reason" : "", at >= 0 ? $"{cases[at]}: {refusal.Reason}" : PlainReason.Of(refusal.Reason));
        }

        return Page();
    }

    /// <summary>How it stands with a case, in a sentence.</summary>
    public static string State(RetainedCase kept) => kept switch
    {
        { Hold: not null } => "A legal hold stands: it is kept.",
        { IsDue: true } => "Its time is over: propose its destruction.",
        { KeptUntil: { } until } => $"Kept until {PlainWords.ShortDate(until)}.",
        { Missing: { } missing } => $"It cannot be told: {PlainWords.Sentence(missing)}",
        _ => "It cannot be told.",
    };

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        Found = await door.RetentionAsync(All ? null : LondonTime.Today(clock), After, Most, cancellationToken);
}
