using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>A bank holiday is to be brought in or withdrawn.</summary>
/// <param name="Change">The change.</param>
/// <param name="Actor">Who brings it in.</param>
/// <param name="Reason">Why; it is on the record of each case that it moves.</param>
public sealed record HolidayOrder(HolidayChange Change, Actor Actor, string Reason)
{
    /// <summary>True has it worked out what would move, and nothing written.</summary>
    public bool DryRun { get; init; }

    /// <summary>The case after which to go on; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>How long it may take before it stops and says where to go on; null for as long as it takes.</summary>
    public TimeSpan? Within { get; init; }
}
