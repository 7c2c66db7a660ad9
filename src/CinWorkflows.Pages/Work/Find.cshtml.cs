using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Work;

/// <summary>Finds a child's case by name, date of birth, or the number of the case.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class FindModel(IStaffDoor door, IStaffDirectory staff) : StaffPage
{
    private const int Most = 50;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Null until something was asked for.</summary>
    public IReadOnlyList<CaseSummary>? Found { get; private set; }

    public int Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        foreach (var name in new[] { "name", "born-day", "born-month", "born-year", "ended" })
        {
            Form.Set(name, Request.Query[name].ToString().Trim());
        }

        if (!Request.Query.ContainsKey("name"))
        {
            return Page();
        }

        var born = Form.OptionalDate("born", "The date of birth");
        if (born is null && Form.IsFine)
        {
            Form.Text("name", "Enter a name, a date of birth or the number of a case");
        }

        if (!Form.IsFine)
        {
            return Page();
        }

        if (Form["name"] is { Length: > 0 } number && !number.Contains(' ', StringComparison.Ordinal) && number.Any(char.IsDigit) && await door.Cases.FileAsync(number.ToUpperInvariant(), cancellationToken) is { CaseId: var caseId })
        {
            return LocalRedirect(Cases.CaseWays.Case(caseId));
        }

        var page = await door.Cases.ListAsync(
            new() { ChildNamed = Form["name"].Split(' ', StringSplitOptions.RemoveEmptyEntries), ChildBornOn = born, IncludeEnded = Form.Has("ended", "yes"), Take = Most },
            cancellationToken);
        (Found, Total) = (page.Cases, page.Total);
        foreach (var id in page.Cases.Select(found => found.WorkerId).OfType<string>().Distinct())
        {
            _names[id] = (await staff.FindAsync(id, cancellationToken))?.Name ?? id;
        }

        return Page();
    }

    public string WorkerOf(CaseSummary found) => found.WorkerId is { } worker ? _names[worker] : "nobody yet";

    public static string StageOf(CaseSummary found) => Cases.ProcedureChart.Name(found.Stage);
}
