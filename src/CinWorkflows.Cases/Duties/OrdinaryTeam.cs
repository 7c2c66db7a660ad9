using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Duties;

/// <summary>The people whom an ordinary practice has to know by their ids; all others are found in the case file.</summary>
/// <param name="Worker">The social worker to whom a case is allocated.</param>
/// <param name="Manager">The team manager, who also acts while nobody is allocated.</param>
/// <param name="ServiceManager">The service manager.</param>
/// <param name="Objector">The participant who comes to no meeting and disagrees with the plan; null where everybody is of one mind.</param>
public sealed record OrdinaryTeam(Actor Worker, Actor Manager, Actor ServiceManager, string? Objector = null)
{
    /// <summary>The number of the review that finds the child no longer in need.</summary>
    public int LastReview { get; init; } = 4;

    /// <summary>How long its plans are; null for eleven months, or as long as most plans are where that is shorter.</summary>
    public Period? PlanLength { get; init; }
}
