using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Procedures;

/// <summary>A version of an authority's procedure: its duties as sentences with live dates, where its text contradicts itself, and what meets each clause.</summary>
[Authorize(PagePolicies.ReadReference)]
internal sealed class ProcedureModel(PackLibrary packs, AuthorityCalendars calendars, TimeProvider clock) : StaffPage
{
    public PolicyPack Pack { get; private set; } = null!;

    public IReadOnlyList<RuleSentence> Duties { get; private set; } = [];

    public IReadOnlyList<CoveredClause> Clauses { get; private set; } = [];

    public string Today => PlainWords.Date(LondonTime.Today(clock));

    public async Task<IActionResult> OnGetAsync(string id, string version, CancellationToken cancellationToken)
    {
        if (packs.Find(id, version) is not { } entry)
        {
            return NotFound();
        }

        Pack = entry.Pack;
        Duties = RuleSentence.AllOf(Pack, await calendars.AsOfNowAsync(Pack.Authority, cancellationToken), LondonTime.Today(clock));
        Clauses = PackCoverage.Of(entry);
        return Page();
    }
}
