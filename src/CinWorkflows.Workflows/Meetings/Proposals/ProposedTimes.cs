using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Meetings.Slots;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>Times for a meeting, best first, and why not others. It names people: for pages and the API, never for a log.</summary>
public sealed record ProposedTimes
{
    /// <summary>What the meeting is for.</summary>
    public required MeetingPurpose Purpose { get; init; }

    /// <summary>Who chairs.</summary>
    public required string ChairId { get; init; }

    /// <summary>How long it lasts.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>Between when was looked.</summary>
    public required ProposalWindow Window { get; init; }

    /// <summary>True where calendars were looked at; else the times follow the rules only.</summary>
    public required bool CalendarsRead { get; init; }

    /// <summary>The best times, with their reasons.</summary>
    public required IReadOnlyList<Slot> Proposals { get; init; }

    /// <summary>The wished times, each judged, in the order in which they were given.</summary>
    public required IReadOnlyList<SlotJudgement> Wished { get; init; }

    /// <summary>How many times fit in all.</summary>
    public required int Fitting { get; init; }

    /// <summary>How many were looked at.</summary>
    public required int Considered { get; init; }

    /// <summary>What rules out how many of them.</summary>
    public required IReadOnlyList<SlotExclusion> Excluded { get; init; }

    /// <summary>What would give more, where there are fewer than were asked for.</summary>
    public required IReadOnlyList<SlotHelp> Help { get; init; }

    /// <summary>What else is to be known: what was not looked at, and what has to be done first.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"{Proposals.Count} of {Fitting} times";
}
