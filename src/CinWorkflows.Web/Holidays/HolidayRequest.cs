using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Web.Holidays;

/// <summary>A bank holiday that was proclaimed or withdrawn.</summary>
/// <param name="Actor">Who brings it in, in their own name.</param>
/// <param name="Division">Whose bank holiday it is.</param>
/// <param name="Date">The day.</param>
/// <param name="Title">Its name.</param>
/// <param name="Withdrawn">True where the day stops being a bank holiday.</param>
/// <param name="Reason">Why; it is on the record of each case that it moves.</param>
/// <param name="DryRun">True has it said what would move, and nothing written.</param>
/// <param name="After">The <c>next</c> of an answer that did not get to the end; null for the beginning.</param>
public sealed record HolidayRequest(
    Actor Actor,
    Division Division,
    DateOnly Date,
    string Title,
    bool Withdrawn,
    string Reason,
    bool DryRun = false,
    string? After = null);
