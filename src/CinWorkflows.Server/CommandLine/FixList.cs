using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary>
/// What the council's IT has to do, in the order in which it has to be done, with the commands of Exchange Online PowerShell. What works is
/// not on it; what cannot be seen from here stands last, as commands that change only what is not right yet.
/// </summary>
internal static class FixList
{
    /// <summary>Each needs what comes before it.</summary>
    private static readonly ItArea[] InOrder =
        [ItArea.SignIn, ItArea.Mailboxes, ItArea.Principal, ItArea.Scope, ItArea.Roles, ItArea.Consent, ItArea.Calendars, ItArea.Notifications, ItArea.Rest];

    private const string Exchange = "The commands are of Exchange Online PowerShell: Connect-ExchangeOnline first, as an Exchange administrator.";

    public static async Task WriteAsync(IReadOnlyList<(string Check, ServiceFinding Finding)> found, TextWriter output)
    {
        var todo = Steps(found.Where(one => !one.Finding.Ok));
        var unseen = Steps(found.Where(one => one.Finding.Ok));
        await output.WriteLineAsync(todo.Count == 0 ? "Nothing has to be done." : $"What has to be done, in this order. {(HasCommands(todo) ? Exchange : "")}".TrimEnd());
        await WriteAsync(todo, output);
        if (unseen.Count > 0)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync("What cannot be seen from here, and is run once:");
            await WriteAsync(unseen, output);
        }
    }

    private static List<(string Check, ItStep Step)> Steps(IEnumerable<(string Check, ServiceFinding Finding)> found) =>
    [
        .. found
            .SelectMany(one => (one.Finding is { Ok: false, Steps.Count: 0 } ? [new(ItArea.Rest, $"{one.Finding.What}: {one.Finding.Fix}")] : one.Finding.Steps).Select(step => (one.Check, step)))
            .Distinct()
            .OrderBy(one => Array.IndexOf(InOrder, one.step.Area))
            .ThenBy(one => one.Check, StringComparer.Ordinal),
    ];

    private static bool HasCommands(List<(string Check, ItStep Step)> steps) => steps.Exists(one => one.Step.Commands.Count > 0);

    private static async Task WriteAsync(List<(string Check, ItStep Step)> steps, TextWriter output)
    {
        for (var at = 0; at < steps.Count; at++)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"{at + 1}. {steps[at].Check}: {steps[at].Step.What}");
            foreach (var command in steps[at].Step.Commands)
            {
                await output.WriteLineAsync($"   {command}");
            }
        }
    }
}
