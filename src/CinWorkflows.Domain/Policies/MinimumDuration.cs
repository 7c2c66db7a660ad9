using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Duties;
using CinWorkflows.Domain.Timescales;

namespace CinWorkflows.Domain.Policies;

/// <summary>A time that has to be over before a case is closed, such as 3 months after a child protection plan has ended.</summary>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="AtLeast">How long.</param>
/// <param name="From">The event that it counts from; where that never happened, there is no minimum.</param>
public sealed record MinimumDuration(string Clause, Period AtLeast, string From)
{
    /// <summary>What speaks against closing on a day; null where nothing does.</summary>
    /// <param name="field">The field of the act.</param>
    /// <param name="on">The day.</param>
    /// <param name="desk">The case.</param>
    public Refusal? Check(string field, DateOnly on, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (Anchors.When(From, desk.File, subject: null) is not { } anchor)
        {
            return null;
        }

        var first = new Timescale("closure", Clause, anchor.Event, AtLeast, Counting.AfterAnchor).FromEvent(anchor, desk.Calendar)!;
        return on >= first.Due
            ? null
            : new(field, $"the case is closed no earlier than {first.Due:yyyy-MM-dd}: at least {AtLeast} after {anchor.Event} on {anchor.On:yyyy-MM-dd}.", Clause);
    }
}
