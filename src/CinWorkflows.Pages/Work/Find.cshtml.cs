using CinWorkflows.Pages.Cases;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Work;

/// <summary>
/// Finds a child's case by name, date of birth, or the number of the case. What is asked for is sent as a form and answered on the spot: no name stands in an
/// address, which browsers, proxies and the access log keep.
/// </summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class FindModel(IStaffDoor door, CaseReading reading) : StaffPage
{
    private const int Most = 50;

    private IReadOnlyDictionary<string, string> _names = new Dictionary<string, string>();

    /// <summary>Null until something was asked for.</summary>
    public IReadOnlyList<CaseSummary>? Found { get; private set; }

    public int Total { get; private set; }

    public override IReadOnlyList<string> Questions => ["name", "born", "ended"];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = PageForm.Of(await Request.ReadFormAsync(cancellationToken));
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
            return LocalRedirect(CaseWays.Case(caseId));
        }

        var page = await door.Cases.ListAsync(
            new() { ChildNamed = Form["name"].Split(' ', StringSplitOptions.RemoveEmptyEntries), ChildBornOn = born, IncludeEnded = Form.Has("ended", "yes"), Take = Most },
            cancellationToken);
        (Found, Total) = (page.Cases, page.Total);
        _names = await reading.StaffNamesAsync(page.Cases.Select(found => found.WorkerId).OfType<string>(), cancellationToken);

        return Page();
    }

    public string WorkerOf(CaseSummary found) => found.WorkerId is { } worker ? _names[worker] : "nobody yet";

    public static string StageOf(CaseSummary found) => ProcedureChart.Name(found.Stage);
}
