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
        .. file.Meeting(Id) is { LinkAwaited: true, State: MeetingState.Arranged, Differs: null, Proposals: null, UnclearAnswers: null } ? new[] { "It can be attended online, and its link is not on record" } : [],
        .. (file.Breaches ?? []).Where(breach => breach.Id == Id).Select(breach => $"Recorded on {Written(breach.On)}: {ClauseWords.Of(breach.Clause)} was not kept"),
    ];

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new NamedSubject(text);
}
