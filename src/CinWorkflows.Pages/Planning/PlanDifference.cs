using CinWorkflows.Cases.Plans;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Planning;

/// <summary>What a version of the plan says otherwise than the one before.</summary>
internal static class PlanDifference
{
    public static IReadOnlyList<string> Of(PlanContent before, PlanContent now, ShownCase shown)
    {
        return
        [
            .. Compared("Need", before.Needs, now.Needs, need => need.Id, need => $"{need.Description} ({need.Services})"),
            .. Compared("Outcome", before.Outcomes, now.Outcomes, outcome => outcome.Id, outcome => $"{outcome.Description}, measured by: {outcome.Measure}, by {PlainWords.ShortDate(outcome.By)}"),
            .. Compared("Action", before.Actions, now.Actions, action => action.Id, action => $"{action.Description}, by {Name(action.OwnerId)}, by {PlainWords.ShortDate(action.By)}"),
            .. Compared("Contact", before.Contacts, now.Contacts, contact => contact.PersonId, contact => $"{Name(contact.PersonId)}: {contact.Responsibility}{(contact.Every is { } every ? $", {PlainWords.Every(every)}" : "")}"),
            .. Changed("Visits", before.VisitEvery is { } was ? PlainWords.Every(was) : "", now.VisitEvery is { } @is ? PlainWords.Every(@is) : ""),
            .. Changed("What happens if things change", before.Contingency, now.Contingency),
            .. Changed("How progress is judged", before.ReviewPoints, now.ReviewPoints),
            .. Changed("Resources", string.Join("; ", before.Resources), string.Join("; ", now.Resources)),
            .. Changed("Expected end", PlainWords.ShortDate(before.ExpectedEndOn), PlainWords.ShortDate(now.ExpectedEndOn)),
        ];

        string Name(string id) => shown.NameOf(id) is var name && name != id ? name : shown.StaffNames.GetValueOrDefault(id, id);
    }

    private static IEnumerable<string> Compared<T>(string what, IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, string> idOf, Func<T, string> words) =>
    [
        .. now.Where(item => before.All(other => idOf(other) != idOf(item))).Select(item => $"New {what.ToLowerInvariant()}: {words(item)}"),
        .. before.Where(item => now.All(other => idOf(other) != idOf(item))).Select(item => $"No longer there, {what.ToLowerInvariant()}: {words(item)}"),
        .. from item in now
           from other in before
           where idOf(other) == idOf(item) && words(other) != words(item)
           select $"{what} changed: {words(item)}. It was: {words(other)}",
    ];

    private static IEnumerable<string> Changed(string what, string before, string now) => before == now ? [] : [$"{what} changed: {(now.Length == 0 ? "nothing" : now)}. It was: {(before.Length == 0 ? "nothing" : before)}"];
}
