using CinWorkflows.Cases.Acts;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Simulation.Stories;

/// <summary>A story cannot be told as it is written: an act was refused, or a duty that it attends to is not there.</summary>
internal sealed class StoryBrokenOffException(string message) : InvalidOperationException(message)
{
    public static StoryBrokenOffException Refused(DateOnly on, Act act, Decision decision) =>
        new($"{on:yyyy-MM-dd} {ActJson.TypeOf(act)} was refused: {string.Join("; ", decision.Refusals.Select(refusal => $"{refusal.Field}: {refusal.Reason}"))}");
}
