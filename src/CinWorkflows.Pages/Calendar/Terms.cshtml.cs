using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Calendar;

/// <summary>The school terms of an authority: those that are sent replace those that it had.</summary>
[Authorize(PagePolicies.KeepTerms)]
internal sealed class TermsModel(ICalendarDoor door) : FormPage
{
    /// <summary>Which authority; the first where none is chosen.</summary>
    [FromQuery(Name = "authority")]
    public string? ChosenAuthority { get; set; }

    /// <summary>True once they were saved just now.</summary>
    [FromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    /// <summary>Whether any are set.</summary>
    public bool Has { get; private set; }

    public IReadOnlyList<string> Authorities => door.Authorities;

    public string Authority => Authorities.FirstOrDefault(authority => authority == ChosenAuthority) ?? Authorities[0];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await door.TermsAsync(cancellationToken)).GetValueOrDefault(Authority) is { } sheet)
        {
            Has = true;
            TermsForm.Fill(Form, sheet);
        }

        Fields = TermsForm.Fields(Form);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sent = await Request.ReadFormAsync(cancellationToken);
        Form = PageForm.Of(sent, "form-step");
        IsSaved = false;
        Has = (await door.TermsAsync(cancellationToken)).ContainsKey(Authority);
        if (TermsForm.Grow(Form, sent["form-step"].ToString()))
        {
            Fields = TermsForm.Fields(Form);
            return Page();
        }

        Fields = TermsForm.Fields(Form);
        var (sheet, places) = TermsForm.Read(Form);
        foreach (var fault in Form.IsFine ? await door.SetTermsAsync(Authority, sheet, cancellationToken) : [])
        {
            Form.Fault(TermsForm.FieldOf(fault.Field, places), PlainReason.Of(fault.Reason));
        }

        if (!Form.IsFine)
        {
            return Page();
        }

        return LocalRedirect($"{StaffPages.Home}/terms?authority={Uri.EscapeDataString(Authority)}&saved=true");
    }
}
