using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Corrections;

/// <summary>The entries of a case as they stand, the newest first, to put one right.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class EntriesModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    public IReadOnlyList<EntryLine> Entries { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var lines = new List<EntryLine>();
        foreach (var entry in (await door.Cases.ActsAsync(Case.Id, cancellationToken)).Reverse())
        {
            lines.Add(new(entry.Sequence, ActWords.What(entry.Act), $"{PlainWords.ShortDate(LondonTime.DateOf(entry.At))}, {await ByAsync(entry, cancellationToken)}", ActWords.Of(entry.Act, Case), entry.CorrectedAt is not null));
        }

        Entries = lines;
        return Page();
    }

    private async Task<string> ByAsync(RecordedAct entry, CancellationToken cancellationToken) =>
        $"{await Reading.StaffNameAsync(entry.RecordedFor ?? entry.Actor.Id, cancellationToken)}, {Case.Pack.NameOf(entry.Actor.Role)}";
}

/// <summary>An entry of the record.</summary>
internal sealed record EntryLine(long Sequence, string What, string By, IReadOnlyList<(string What, string Said)> Said, bool IsCorrected);
