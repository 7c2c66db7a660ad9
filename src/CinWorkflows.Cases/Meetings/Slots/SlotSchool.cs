using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>A child attends and is to meet outside school time where it is of school age then (N10, H9).</summary>
/// <param name="BornOn">The child's date of birth; null where it is not known: they may be of school age.</param>
/// <param name="Terms">The authority's terms; null where every working day counts as a school day.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Overridden">True where a reason was given: school time then costs rank and rules nothing out.</param>
public sealed record SlotSchool(DateOnly? BornOn, SchoolTerms? Terms, string Clause, bool Overridden = false)
{
    /// <summary>Whether the child is at school on a day.</summary>
    internal bool IsHeldOn(DateOnly day, WorkingCalendar calendar) => SchoolDay.MayBeOfSchoolAge(BornOn, day) && SchoolDay.Is(day, Terms, calendar);
}
