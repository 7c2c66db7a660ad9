using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Doors;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CinWorkflows.Pages.Decisions;

/// <summary>Who decided what and why, and which rules were not kept: by whom, why, and how it was answered.</summary>
[Authorize(PagePolicies.ReadCases)]
internal sealed class DecisionsModel(CaseReading reading, IStaffDoor door) : PageOfCase(reading)
{
    public IReadOnlyList<DecisionLine> Decisions { get; private set; } = [];

    public IReadOnlyList<BreachLine> Breaches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string caseId, CancellationToken cancellationToken)
    {
        if (!await FindAsync(caseId, cancellationToken))
        {
            return NotFound();
        }

        var acts = await door.Cases.ActsAsync(Case.Id, cancellationToken);
        var named = await Reading.NamingAsync(Case, acts, cancellationToken);
        var decisions = new List<DecisionLine>();
        foreach (var decided in acts.Where(act => AuthorityTable.IsOwnWord(act.Act)).Reverse())
        {
            decisions.Add(new(ActWords.What(decided.Act), await ByAsync(decided, cancellationToken), Day(decided), ActWords.Of(decided.Act, named)));
        }

        var breaches = new List<BreachLine>();
        foreach (var (id, act, breach) in acts.SelectMany(act => act.Breaches.Select((breach, index) => (RecordedBreach.IdOf(act.Sequence, index), act, breach))))
        {
            breaches.Add(new(PlainReason.Of(breach.Rule, named), await ByAsync(act, cancellationToken), Day(act), breach.Reason, await AnswerAsync(id, acts, cancellationToken)));
        }

        (Decisions, Breaches) = (decisions, [.. breaches.AsEnumerable().Reverse()]);
        return Page();
    }

    private async Task<string?> AnswerAsync(string breachId, IReadOnlyList<RecordedAct> acts, CancellationToken cancellationToken) =>
        acts.LastOrDefault(act => act.Act is BreachAnswered answered && answered.BreachId == breachId) is { Act: BreachAnswered answer } act
            ? $"{answer.Answer} ({await ByAsync(act, cancellationToken)}, {Day(act)})"
            : null;

    private async Task<string> ByAsync(RecordedAct act, CancellationToken cancellationToken) =>
        $"{await Reading.StaffNameAsync(act.RecordedFor ?? act.Actor.Id, cancellationToken)}, {Case.Pack.NameOf(act.Actor.Role)}";

    private static string Day(RecordedAct act) => PlainWords.ShortDate(LondonTime.DateOf(act.At));
}

/// <summary>A decision, with what was said of it.</summary>
internal sealed record DecisionLine(string What, string By, string On, IReadOnlyList<(string What, string Said)> Said);

/// <summary>A rule that was not kept.</summary>
internal sealed record BreachLine(string Rule, string By, string On, string? Reason, string? Answer);
