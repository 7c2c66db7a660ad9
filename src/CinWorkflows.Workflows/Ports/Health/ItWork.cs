namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>What the council's IT has to do, in the order in which it has to be done: what works is not on it.</summary>
/// <param name="ToDo">What is wrong.</param>
/// <param name="Unseen">What cannot be seen from here, as commands that change only what is not right yet.</param>
public sealed record ItWork(IReadOnlyList<(string Check, ItStep Step)> ToDo, IReadOnlyList<(string Check, ItStep Step)> Unseen)
{
    /// <summary>Each needs what comes before it.</summary>
    private static readonly ItArea[] InOrder =
        [ItArea.SignIn, ItArea.Mailboxes, ItArea.Principal, ItArea.Scope, ItArea.Roles, ItArea.Consent, ItArea.Calendars, ItArea.Notifications, ItArea.Rest];

    /// <summary>What follows from what was found.</summary>
    public static ItWork Of(IReadOnlyList<TriedService> found) => new(Steps(found.Where(one => !one.Finding.Ok)), Steps(found.Where(one => one.Finding.Ok)));

    private static List<(string Check, ItStep Step)> Steps(IEnumerable<TriedService> found) =>
    [
        .. found
            .SelectMany(one => (one.Finding is { Ok: false, Steps.Count: 0 } ? [new(ItArea.Rest, $"{one.Finding.What}: {one.Finding.Fix}")] : one.Finding.Steps).Select(step => (one.Check, step)))
            .Distinct()
            .OrderBy(one => Array.IndexOf(InOrder, one.step.Area))
            .ThenBy(one => one.Check, StringComparer.Ordinal),
    ];
}
