using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>What came of an order: an outcome, or every reason why nothing was changed.</summary>
/// <param name="Outcome">The outcome; null where it was refused.</param>
/// <param name="Refusals">The reasons; empty where it was not refused.</param>
public sealed record HolidayAnswer(HolidayOutcome? Outcome, IReadOnlyList<Refusal> Refusals)
{
    internal static HolidayAnswer Refuse(params IReadOnlyList<Refusal> refusals) => new(null, refusals);
}
