using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinWorkflows.Pages.Staff;

/// <summary>The entry of a member of staff, or a new one: what is to stand there, then what that does with open cases, then it is saved.</summary>
[Authorize(PagePolicies.KeepStaff)]
internal sealed class EntryModel(IDirectoryDoor door, TimeProvider clock) : FormPage
{
    private IReadOnlyList<StaffMember> _staff = [];

    private IReadOnlyList<Team> _teams = [];

    private DirectoryForm _form = null!;

    /// <summary>The entry as it stands; null for a new one.</summary>
    public StaffMember? Member { get; private set; }

    /// <summary>How many open cases they hold, in words; null for a new entry.</summary>
    public string? Held { get; private set; }

    /// <summary>What follows; null while the questions are shown.</summary>
    public IReadOnlyList<string>? Comes { get; private set; }

    public IEnumerable<(string Label, string Answer)> Answers => Fields.Select(asked => (asked.Label, asked.Answer(Form)));

    public async Task<IActionResult> OnGetAsync(string? staffId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(staffId, cancellationToken))
        {
            return NotFound();
        }

        if (Member is not null)
        {
            DirectoryForm.Fill(Form, Member);
        }

        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string? staffId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(staffId, cancellationToken))
        {
            return NotFound();
        }

        var sent = await Request.ReadFormAsync(cancellationToken);
        Form = PageForm.Of(sent, "form-step");
        switch (sent["form-step"].ToString())
        {
            case "change":
                return Shown();
            case DirectoryForm.AnotherCover:
                DirectoryForm.Grow(Form);
                return Shown();
            case var step:
                return await GoOnAsync(step == "save", cancellationToken);
        }
    }

    private async Task<IActionResult> GoOnAsync(bool save, CancellationToken cancellationToken)
    {
        var id = Member?.Id ?? Form.Text("id", "Enter the reference");
        var request = _form.Read(Form, Member);
        if (Member is null && _staff.Any(other => other.Id == id))
        {
            Form.Fault("id", "Somebody has this reference already. Give each person their own");
        }

        if (!Form.IsFine)
        {
            return Shown();
        }

        var (after, refusals) = await door.CheckStaffAsync(id, request, cancellationToken);
        if (refusals.Count == 0 && save)
        {
            refusals = await door.SaveStaffAsync(id, request, cancellationToken);
            if (refusals.Count == 0)
            {
                return LocalRedirect($"{StaffPages.Home}/staff?saved=true");
            }
        }

        foreach (var refusal in refusals)
        {
            Form.Fault(Fields.FirstOrDefault(one => one.Name == DirectoryForm.FieldOf(refusal.Field))?.FirstId ?? "", PlainReason.Of(refusal.Reason));
        }

        if (after is not null && Form.IsFine)
        {
            var names = _staff.ToDictionary(member => member.Id, member => member.Name);
            var held = Member is null ? 0 : await door.CasesHeldByAsync(id, cancellationToken);
            Comes = [.. new EntryChange(Member, after, held, LondonTime.Today(clock)).Sentences(_teams, other => names.GetValueOrDefault(other, other))];
        }

        return Shown();
    }

    private PageResult Shown()
    {
        Fields = _form.Fields(Form, Member);
        return Page();
    }

    private async Task<bool> FindAsync(string? staffId, CancellationToken cancellationToken)
    {
        (_staff, _teams) = (await door.StaffAsync(cancellationToken), await door.TeamsAsync(cancellationToken));
        _form = new(_staff, _teams, door.GivesRoles);
        Member = _staff.FirstOrDefault(member => member.Id == staffId);
        Fields = _form.Fields(Form, Member);
        if (Member is null)
        {
            return staffId is null && door.GivesRoles;
        }

        Held = CountWords.Of(await door.CasesHeldByAsync(Member.Id, cancellationToken), "open case", "open cases");
        return true;
    }
}
