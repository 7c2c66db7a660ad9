using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Policies;

/// <summary>A time that has to be over before a case is closed, such as 3 months after a child protection plan has ended.</summary>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="AtLeast">How long.</param>
/// <param name="From">The event that it counts from; where that never happened, there is no minimum.</param>
public sealed record MinimumDuration(string Clause, Period AtLeast, string From);
