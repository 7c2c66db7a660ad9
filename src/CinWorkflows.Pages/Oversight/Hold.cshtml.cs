using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Oversight;

/// <summary>That a case is kept whatever the schedule says, or that this is lifted.</summary>
[Authorize(PagePolicies.KeepRetention)]
internal sealed class HoldModel : FormPage
{
    private const string Lift = "lift";

    private readonly IRetentionDoor _door;

    public HoldModel(IRetentionDoor door)
    {
        _door = door;
        Fields =
        [
            new LineField("caseId", "Number of the case", Width: 20),
            new ChoiceField("what", "What is to be done?", [new("place", "Place a legal hold"), new(Lift, "Lift the legal hold that stands")]),
            new TextField("reason", "Why?", "It stays for good, so it names nobody of the case. For example “A court has asked for the file”.", Rows: 2),
        ];
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = PageForm.Of(await Request.ReadFormAsync(cancellationToken));
        var caseId = Form.Text("caseId", "Enter the number of the case");
        var lifts = Form.ChosenOf("what", "Say what is to be done", "place", Lift) == Lift;
        var reason = Form.Text("reason", "Say why");
        foreach (var refusal in Form.IsFine ? await _door.HoldAsync(caseId, !lifts, reason, cancellationToken) : [])
        {
            Form.Fault(refusal.Field, PlainReason.Of(refusal.Reason));
        }

        return Form.IsFine ? LocalRedirect($"{StaffPages.Home}/retention?held=true") : Page();
    }
}
