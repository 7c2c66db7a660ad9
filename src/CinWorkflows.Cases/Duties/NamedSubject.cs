using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Duties;

/// <summary>Something that the record names by an id: an action of the plan, a concern, a meeting.</summary>
/// <param name="Id">Its id.</param>
public sealed record NamedSubject(string Id) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Id;

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) =>
    [
        .. file.Meeting(Id) is { } meeting ? new[] { MeetingInWords.Of(meeting) } : [],
        .. file.Meeting(Id) is { State: MeetingState.Arranged } open ? ToSettle(open) : [],
        .. (file.Breaches ?? []).Where(breach => breach.Id == Id).Select(breach => $"Recorded on {Written(breach.On)}: {ClauseWords.Of(breach.Clause)} was not kept"),
    ];

    private static IEnumerable<string> ToSettle(Meeting meeting) =>
    [
        .. meeting.Differs is null ? Array.Empty<string>() : ["The calendar shows it otherwise"],
        .. meeting.Proposals is null ? Array.Empty<string>() : ["Another time is proposed"],
        .. meeting.UnclearAnswers is null ? Array.Empty<string>() : ["An answer is unclear"],
        .. meeting is { LinkAwaited: true, Differs: null, Proposals: null, UnclearAnswers: null } ? ["It can be attended online, and its link is not on record"] : Array.Empty<string>(),
    ];

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new NamedSubject(text);
}
