using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Oversight;

/// <summary>A destruction: what is to be destroyed, confirmed by somebody else than who proposed it; once it is done, its certificate.</summary>
[Authorize(PagePolicies.KeepRetention)]
internal sealed class DestructionModel(IRetentionDoor door, IStaffRegister register) : StaffPage
{
    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    public Destruction Shown { get; private set; } = null!;

    /// <summary>Whether whoever looks proposed it, and so does not confirm it.</summary>
    public bool IsOwn => Shown.ProposedBy == door.Officer;

    public async Task<IActionResult> OnGetAsync(long number, CancellationToken cancellationToken) =>
        await FindAsync(number, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(number, cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        switch (sent["form-step"].ToString())
        {
            case "certificate" when await door.CertificateAsync(number, cancellationToken) is { } paper:
                return File(paper, "application/pdf", "destruction.pdf");
            case "confirm":
                return Answer(await door.ConfirmAsync(number, cancellationToken));
            case "withdraw":
                return Answer(await door.WithdrawAsync(number, cancellationToken));
            default:
                return BadRequest();
        }
    }

    public string NameOf(string staffId) => _names.GetValueOrDefault(staffId, staffId);

    /// <summary>What became of one of the cases.</summary>
    public static string Became(DestructionCase one, Destruction shown) => one switch
    {
        { Refused: { } why } => $"Left out: {why}",
        { IsSettled: true } => $"Destroyed, with {CountWords.Of(one.Acts ?? 0, "entry", "entries")} and {CountWords.Of(one.Documents.Count, "document", "documents")}",
        _ when shown.State is DestructionState.Proposed => "Nothing yet",
        _ when shown.State is DestructionState.Withdrawn => "It is kept",
        _ => "Is being destroyed",
    };

    private IActionResult Answer(OverseenOutcome outcome)
    {
        foreach (var refusal in outcome.Refusals)
        {
            Form.Fault("", PlainReason.Of(refusal.Reason));
        }

        return Form.IsFine ? LocalRedirect($"{RetentionWords.List}/{Shown.Number}") : Page();
    }

    private async Task<bool> FindAsync(long number, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(number, cancellationToken) is not { } found)
        {
            return false;
        }

        Shown = found;
        _names = (await register.StaffAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        return true;
    }
}
