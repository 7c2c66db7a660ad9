using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Planning;

/// <summary>The plan: what a version says, what is different from the one before, who has it, and who has signed.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class PlanModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    /// <summary>Which version; none for the newest.</summary>
    [FromQuery(Name = "version")]
    public int? Number { get; set; }

    /// <summary>The version; null where there is none yet.</summary>
    public PlanVersion? Version { get; private set; }

    /// <summary>What it says; null where its text is not here.</summary>
    public PlanContent? Text { get; private set; }

    public IReadOnlyList<string> Differences { get; private set; } = [];

    public IReadOnlyList<HolderLine> Holders { get; private set; } = [];

    /// <summary>What was signed, as evidence.</summary>
    public IReadOnlyList<string> Signatures { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        Version = Case.File.Plans.LastOrDefault(plan => Number is null || plan.Version == Number);
        if (Version is null)
        {
            return Number is null ? Page() : NotFound();
        }

        var acts = await door.Cases.ActsAsync(Case.Id, cancellationToken);
        Text = PlanText.Of(acts, Version.Version);
        Differences = Text is { } now && PlanText.Of(acts, Version.Version - 1) is { } before ? PlanDifference.Of(before, now, Case) : [];
        Holders = [.. Version.Recipients.Union((Version.Joined ?? []).Select(later => later.PersonId)).Select(person => Line(person, Version))];
        Signatures = [.. (await door.DescribeAsync(Case.View, cancellationToken)).Signatures.Where(signed => signed.PlanVersion == Version.Version).Select(signed => signed.Words)];
        return Page();
    }

    public string StateOf(PlanVersion plan) => plan switch
    {
        { AgreedOn: null } => "Draft",
        _ when Case.File.CurrentPlan?.Version == plan.Version => $"In force since {PlainWords.ShortDate(plan.AgreedOn!.Value)}",
        { AgreedOn: { } on } => $"Agreed on {PlainWords.ShortDate(on)}, replaced since",
    };

    /// <summary>Who does an action: somebody of the case or of the staff.</summary>
    public string Owner(string id) => Case.NameOf(id) is var name && name != id ? name : Case.StaffNames.GetValueOrDefault(id, id);

    /// <summary>When an action was done; null while it is not.</summary>
    public DateOnly? DoneOn(string actionId) => Version!.Actions.FirstOrDefault(action => action.Id == actionId)?.DoneOn;

    private HolderLine Line(string person, PlanVersion plan)
    {
        var hasIt = plan.IsOwedTo(person) ? "Still to be given"
            : plan.GivenByHand.Contains(person) ? "Given by hand"
            : plan.CirculatedOn is { } on ? $"Sent on {PlainWords.ShortDate(on)}"
            : "Not sent yet";
        return plan.ReplyOf(person) switch
        {
            { Reply: PlanReply.Signed } signed => new(person, hasIt, $"Signed on {PlainWords.ShortDate(signed.On)}", "green"),
            { Reply: PlanReply.Disagrees } said => new(person, hasIt, $"Disagreed on {PlainWords.ShortDate(said.On)}", "red"),
            { Reply: PlanReply.Declined } said => new(person, hasIt, $"Did not wish to sign, {PlainWords.ShortDate(said.On)}", "grey"),
            { } said => new(person, hasIt, $"Had not answered on {PlainWords.ShortDate(said.On)}", "orange"),
            null => new(person, hasIt, "No answer yet", "orange"),
        };
    }
}

/// <summary>Somebody to whom the plan goes, whether they have it and what they said.</summary>
internal sealed record HolderLine(string PersonId, string HasIt, string Reply, string Colour);
