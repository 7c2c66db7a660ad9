using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Work;

/// <summary>What somebody has to do, the most pressing first, and what they wait for.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class MyWorkModel(IStaffDoor door, WorkReading reading, TimeProvider clock) : StaffPage
{
    /// <summary>Which group is shown; none for all.</summary>
    [FromQuery(Name = "show")]
    public WorkGroup? Show { get; set; }

    /// <summary>Of which child; none for all.</summary>
    [FromQuery(Name = "child")]
    public string? CaseId { get; set; }

    public string Today => PlainWords.Date(LondonTime.Today(clock));

    public IReadOnlyList<WorkLine> All { get; private set; } = [];

    /// <summary>What is to be done of that child, or of all.</summary>
    public IReadOnlyList<WorkLine> OfChild => [.. All.Where(line => CaseId is null || line.CaseId == CaseId)];

    public IEnumerable<IGrouping<WorkGroup, WorkLine>> Groups => OfChild.Where(line => Show is null || line.Group == Show).GroupBy(line => line.Group);

    /// <summary>The children, by name.</summary>
    public IEnumerable<(string CaseId, string Name)> Children => All.Select(line => (line.CaseId, line.Child)).Distinct().OrderBy(child => child.Child, StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        All = await door.PersonAsync(cancellationToken) is { } person ? await reading.OfAsync(person, cancellationToken) : [];

    public int Count(WorkGroup? group) => OfChild.Count(line => group is null || line.Group == group);

    public static string Heading(WorkGroup group) => group switch
    {
        WorkGroup.CriticallyOverdue => "Critically overdue",
        WorkGroup.Overdue => "Overdue",
        WorkGroup.Soon => "Due soon",
        WorkGroup.Later => "Later",
        _ => "Waiting for others",
    };

    public static string Meaning(WorkGroup group) => group switch
    {
        WorkGroup.CriticallyOverdue => $"More than {DigestRules.Soon} working days past the date. Do these first.",
        WorkGroup.Overdue => "Past the date.",
        WorkGroup.Soon => $"Today and in the next {DigestRules.Soon} working days.",
        WorkGroup.Later => "Further ahead, or without a date.",
        _ => "Others do these first. They are here so that you can ask.",
    };

    public static string Colour(WorkGroup group) => group switch
    {
        WorkGroup.CriticallyOverdue => "red",
        WorkGroup.Overdue => "orange",
        WorkGroup.Soon => "yellow",
        WorkGroup.Later => "blue",
        _ => "grey",
    };
}
