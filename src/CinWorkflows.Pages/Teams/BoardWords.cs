using CinWorkflows.Cases.Duties;
using CinWorkflows.Workflows.Boards;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Teams;

/// <summary>What a board says, in words.</summary>
internal static class BoardWords
{
    public static string Light(BoardLight light) => light switch
    {
        BoardLight.Red => "Late",
        BoardLight.Amber => "Watch",
        _ => "On time",
    };

    public static string Colour(BoardLight light) => light switch
    {
        BoardLight.Red => "red",
        BoardLight.Amber => "yellow",
        _ => "green",
    };

    /// <summary>Why a case stands still, a sentence each.</summary>
    public static IEnumerable<string> Of(BoardCase row, DateOnly today)
    {
        foreach (var missing in row.Missing)
        {
            yield return missing.Kind switch
            {
                MissingKind.Plan => $"No plan since a need was found on {PlainWords.ShortDate(missing.Since)}",
                MissingKind.Visit => $"Not seen for {Weeks(missing.Since, today)}",
                _ => $"No review since {PlainWords.ShortDate(missing.Since)}",
            };
        }

        foreach (var drift in row.Drift)
        {
            yield return drift.Kind switch
            {
                DriftKind.Quiet => $"Nothing recorded for {Weeks(drift.Since, today)}",
                DriftKind.Unallocated => $"Nobody holds it since {PlainWords.ShortDate(drift.Since)}",
                DriftKind.ReviewMovedLater => $"The review was put off {drift.Times} times",
                _ => $"The visit was put off {drift.Times} times",
            };
        }
    }

    /// <summary>Why something will be late.</summary>
    public static string Why(ForecastBreach breach) => breach.Reason switch
    {
        ForecastReason.MeetingTooLate => $"The meeting is on {PlainWords.ShortDate(breach.On!.Value)}, after the limit.",
        ForecastReason.NobodyHolds => "Nobody holds the case.",
        ForecastReason.HolderLeaves => $"Whoever holds the case leaves on {PlainWords.ShortDate(breach.On!.Value)}, before the limit.",
        ForecastReason.NoMeeting => "No meeting is arranged.",
        ForecastReason.WaitsForStep => Prerequisite.InWords(breach.Duty.WaitsFor!),
        _ => "It is not done yet.",
    };

    /// <summary>What saves it.</summary>
    public static string Remedy(ForecastBreach breach) => breach.Reason switch
    {
        ForecastReason.MeetingTooLate => $"Move the meeting to {PlainWords.ShortDate(breach.Duty.Deadline!.Due)} or before.",
        ForecastReason.NobodyHolds or ForecastReason.HolderLeaves => "Allocate the case.",
        ForecastReason.NoMeeting => $"Book it for {PlainWords.ShortDate(breach.Duty.Deadline!.Due)} or before.",
        _ => breach.Duty.Definition.NextStep,
    };

    private static string Weeks(DateOnly since, DateOnly today) => $"{(today.DayNumber - since.DayNumber) / 7} weeks";
}
