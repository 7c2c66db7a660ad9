using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Closure;

/// <summary>Whether the minimum durations before a closure are over.</summary>
internal static class ClosureTiming
{
    /// <summary>Refuses a day before a minimum duration is over.</summary>
    public static IEnumerable<Refusal> TooEarly(this ClosureRules rules, string field, DateOnly on, CaseDesk desk) =>
        rules.NotBefore.Select(minimum => Check(minimum, field, on, desk)).OfType<Refusal>();

    private static Refusal? Check(MinimumDuration minimum, string field, DateOnly on, CaseDesk desk)
    {
        if (Anchors.When(minimum.From, desk.File, subject: null, desk.Pack) is not { } anchor)
        {
            return null;
        }

        var first = new Timescale("closure", minimum.Clause, anchor.Event, minimum.AtLeast, Counting.AfterAnchor).FromEvent(anchor, desk.Calendar)!;
        return on >= first.Due
            ? null
            : new(field, $"the case is closed no earlier than {first.Due:yyyy-MM-dd}: at least {minimum.AtLeast} after {anchor.Event} on {anchor.On:yyyy-MM-dd}.", minimum.Clause);
    }
}
