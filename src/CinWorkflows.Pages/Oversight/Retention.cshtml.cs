using CinWorkflows.Pages.Forms;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Retention;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Oversight;

/// <summary>Until when ended cases are kept, and whose time is over.</summary>
[Authorize(PagePolicies.KeepRetention)]
internal sealed class RetentionModel(IOversightDoor door, TimeProvider clock) : StaffPage
{
    private const int Most = 100;

    /// <summary>Whether all ended cases are shown, and not only those whose time is over.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    /// <summary>The last case of the page before.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public RetentionPage Found { get; private set; } = new([], null);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await door.RetentionAsync(All ? null : LondonTime.Today(clock), After, Most, cancellationToken);

    /// <summary>How it stands with a case, in a sentence.</summary>
    public static string State(RetainedCase kept) => kept switch
    {
        { Hold: not null } => "A legal hold stands: it is kept.",
        { IsDue: true } => "Its time is over: propose its destruction.",
        { KeptUntil: { } until } => $"Kept until {PlainWords.ShortDate(until)}.",
        { Missing: { } missing } => $"It cannot be told: {PlainWords.Sentence(missing)}",
        _ => "It cannot be told.",
    };
}
