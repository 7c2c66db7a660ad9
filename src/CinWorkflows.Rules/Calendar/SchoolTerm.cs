namespace CinWorkflows.Rules.Calendar;

/// <summary>A school term of an authority, both of its days included, in Europe/London.</summary>
/// <param name="Name">What it is called, such as "Autumn 2026".</param>
/// <param name="From">The first day on which pupils are taught.</param>
/// <param name="To">The last one.</param>
/// <param name="Breaks">Half-term and training days in it; null for none.</param>
public sealed record SchoolTerm(string Name, DateOnly From, DateOnly To, IReadOnlyList<SchoolBreak>? Breaks = null)
{
    /// <summary>Half-term and training days in it.</summary>
    public IReadOnlyList<SchoolBreak> Breaks { get; init => field = ValueList<SchoolBreak>.Of(value); } =
        ValueList<SchoolBreak>.Of(Breaks ?? []);

    /// <summary>Whether the day lies in the term and in none of its breaks; weekends and bank holidays are the calendar's matter.</summary>
    public bool IsTaughtOn(DateOnly day) => From <= day && day <= To && !Breaks.Any(rest => rest.From <= day && day <= rest.To);
}
