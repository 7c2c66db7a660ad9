using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Policies;

/// <summary>A local authority and the days on which it works.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Division">Whose bank holidays it keeps.</param>
/// <param name="ClosureDays">Days on which its offices are closed besides.</param>
public sealed record Authority(string Name, Division Division, IReadOnlyList<ClosureDay> ClosureDays)
{
    /// <summary>Its code of the Office for National Statistics, by which other authorities know it; null where it has no rules for transfers.</summary>
    public string? Code { get; init; }

    /// <summary>The authority's working days.</summary>
    public WorkingCalendar WorkingCalendar() => new(Division, ClosureDays);
}
