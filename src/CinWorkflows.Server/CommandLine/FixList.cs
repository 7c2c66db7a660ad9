using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.CommandLine;

/// <summary>
/// What the council's IT has to do, in the order in which it has to be done, with the commands of Exchange Online PowerShell. What works is
/// not on it; what cannot be seen from here stands last, as commands that change only what is not right yet.
/// </summary>
internal static class FixList
{
    private const string Exchange = "The commands are of Exchange Online PowerShell: Connect-ExchangeOnline first, as an Exchange administrator.";

    public static async Task WriteAsync(IReadOnlyList<TriedService> found, TextWriter output)
    {
        var (todo, unseen) = ItWork.Of(found);
        await output.WriteLineAsync(todo.Count == 0 ? "Nothing has to be done." : $"What has to be done, in this order. {(HasCommands(todo) ? Exchange : "")}".TrimEnd());
        await WriteAsync(todo, output);
        if (unseen.Count > 0)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync("What cannot be seen from here, and is run once:");
            await WriteAsync(unseen, output);
        }
    }

    private static bool HasCommands(IReadOnlyList<(string Check, ItStep Step)> steps) => steps.Any(one => one.Step.Commands.Count > 0);

    private static async Task WriteAsync(IReadOnlyList<(string Check, ItStep Step)> steps, TextWriter output)
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
