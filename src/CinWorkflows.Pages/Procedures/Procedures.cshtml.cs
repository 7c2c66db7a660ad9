using CinWorkflows.Cases.Packs;
using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Authorization;

namespace CinWorkflows.Pages.Procedures;

/// <summary>The authorities' procedures, each in its versions: which one new cases start under today.</summary>
[Authorize(PagePolicies.ReadReference)]
internal sealed class ProceduresModel(PackLibrary packs, TimeProvider clock) : StaffPage
{
    public IEnumerable<IGrouping<string, PolicyPack>> Authorities => packs.All.Select(entry => entry.Pack).GroupBy(pack => pack.Authority.Name);

    public bool IsCurrent(PolicyPack pack) => packs.Current(pack.Id, LondonTime.Today(clock))?.Pack.Reference == pack.Reference;
}
