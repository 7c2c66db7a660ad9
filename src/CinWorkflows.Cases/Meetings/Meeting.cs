using System.Text.Json.Serialization;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting of a case. Venue and notes are in the record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="ChairId">Who chairs.</param>
/// <param name="ChairRole">In which role.</param>
/// <param name="Attendees">Who is invited.</param>
public sealed record Meeting(
    string Id,
    MeetingPurpose Purpose,
    MeetingState State,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string ChairId,
    Role ChairRole,
    IReadOnlyList<string> Attendees)
{
    /// <summary>0 as first arranged, one more with each change; the SEQUENCE of its invitations.</summary>
    public int Revision { get; init; }

    /// <summary>Who said that they will not attend; null where nobody has.</summary>
    public IReadOnlyList<string>? Declined { get; init; }

    /// <summary>The day on which it was held; null until then.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>The day on which it was cancelled.</summary>
    public DateOnly? CancelledOn { get; init; }

    /// <summary>Those whom the last change of attendees left out; null where the last change was another.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>Those whom earlier changes of attendees left out and who are not asked again, by id; null where there are none. Two changes may be recorded before anybody is told of the first.</summary>
    public IReadOnlyList<string>? LeftOutBefore { get; init; }

    /// <summary>The chair before the last change of attendees, where that changed the chair.</summary>
    public string? FormerChairId { get; init; }

    /// <summary>Those who chaired before earlier changes and do not chair now, by id; null where there are none.</summary>
    public IReadOnlyList<string>? ChairsBefore { get; init; }

    /// <summary>The day on which whoever is to chair gave the case to somebody else; null where they did not, or somebody has said since who chairs.</summary>
    public DateOnly? ChairGaveUpOn { get; init; }

    /// <summary>Whom the last change of attendees added; null where the last change was another, or was recorded before that was kept.</summary>
    public IReadOnlyList<string>? Joined { get; init; }

    /// <summary>Those who were invited and have left the case since, by id; null where there are none.</summary>
    public IReadOnlyList<string>? Departed { get; init; }

    /// <summary>The breaches because of which it was held and does not do its duty, until a manager accepts them; null where there are none.</summary>
    public IReadOnlyList<string>? Owing { get; init; }

    /// <summary>
    /// True of one that was to be the specific review beyond 12 months and, while it is owed, cannot become it: nobody might chair it, or it came
    /// too early (N29, H28). Null elsewhere.
    /// </summary>
    public bool? NotSpecific { get; init; }

    /// <summary>True where it is held together with another review (N42); with which, the record says. Null where it is not.</summary>
    public bool? Combined { get; init; }

    /// <summary>The case whose review that is, where it is one of this service; null elsewhere.</summary>
    public string? CombinedCaseId { get; init; }

    /// <summary>True where it was held and does what it was held for.</summary>
    [JsonIgnore]
    public bool Counts => State == MeetingState.Held && Owing is null;

    /// <summary>True for a review of either kind.</summary>
    [JsonIgnore]
    public bool IsReview => Purpose is MeetingPurpose.Review or MeetingPurpose.TwelveMonthReview;

    /// <summary>How the calendar differs; null where it shows the meeting as it is here.</summary>
    public DifferingCalendar? Differs { get; init; }

    /// <summary>The other times that those who are invited propose, until somebody decides; null where there are none.</summary>
    public IReadOnlyList<ProposedTime>? Proposals { get; init; }

    /// <summary>When answers came that somebody has to read, until they have; null where there are none.</summary>
    public IReadOnlyList<DateTimeOffset>? UnclearAnswers { get; init; }

    /// <summary>True where it can be attended online and the record has no link for that: the calendar makes it, or somebody puts it in. Null elsewhere.</summary>
    public bool? LinkAwaited { get; init; }

    /// <summary>The meeting at its next revision, before what that changes: whom the changes until now left out, and who chaired, is kept for as long as they do not come after all.</summary>
    internal Meeting Revised() => Revised(Attendees, ChairId) with { LeftOut = null, Joined = null, FormerChairId = null };

    /// <summary>The meeting at its next revision, by which others attend or chair.</summary>
    /// <param name="attendees">Who attends.</param>
    /// <param name="chairId">Who chairs.</param>
    internal Meeting Revised(IReadOnlyList<string> attendees, string chairId) => this with
    {
        Revision = Revision + 1,
        Attendees = attendees,
        ChairId = chairId,
        LeftOut = [.. Attendees.Except(attendees)],
        LeftOutBefore = Among((LeftOutBefore ?? []).Union(LeftOut ?? []).Except(attendees)),
        Joined = [.. attendees.Except(Attendees)],
        FormerChairId = ChairId == chairId ? null : ChairId,
        ChairsBefore = Among((ChairsBefore ?? []).Union(FormerChairId is { } chair ? [chair] : Array.Empty<string>()).Except([chairId])),
    };

    /// <summary>The proposals of those of whom something holds; null where there are none.</summary>
    /// <param name="holds">What holds, by participant or staff id.</param>
    internal IReadOnlyList<ProposedTime>? ProposalsOf(Func<string, bool> holds) =>
        Proposals?.Where(proposal => holds(proposal.PersonId)).ToList() is { Count: > 0 } left ? left : null;

    private static List<string>? Among(IEnumerable<string> people) => people.ToList() is { Count: > 0 } some ? some : null;

    /// <summary>Those to whom people showed it in the calendar although they must not be told of it; null where there are none.</summary>
    public IReadOnlyList<MeetingOnlooker>? Onlookers { get; init; }

    /// <summary>Those of its differences that somebody decided to leave as they are; null where there are none.</summary>
    public IReadOnlyList<CalendarDifference>? LeftAsIs { get; init; }

    /// <summary>Those added in the calendar who may stay there, by a digest of their address; null where there are none.</summary>
    public IReadOnlyList<string>? Guests { get; init; }
}
