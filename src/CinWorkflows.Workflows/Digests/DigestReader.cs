using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Notices;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>What is news to the reader of a digest. What they did themselves is none, nor what a notice tells them by itself.</summary>
/// <param name="member">The reader.</param>
/// <param name="today">The day, Europe/London.</param>
/// <param name="calendar">The authority's working days.</param>
/// <param name="since">When their last digest was gathered; null where they had none.</param>
/// <param name="told">The duties that notices which wait for the digest tell them of.</param>
internal sealed class DigestReader(StaffMember member, DateOnly today, WorkingCalendar calendar, DateTimeOffset? since, IReadOnlySet<(string CaseId, string DutyKey)> told)
{
    private readonly DateOnly _last = since is { } last ? LondonTime.DateOf(last) : DateOnly.MinValue;

    /// <summary>Whether a duty is the reader's, by themselves or in a role of a team.</summary>
    public bool Owns(Duty duty, Allocation allocation) =>
        DigestReach.Owns(duty, allocation, member);

    /// <summary>A duty with what is news about it.</summary>
    /// <param name="view">The duty.</param>
    /// <param name="pack">The pack of its case; null where a notice tells of it anyway.</param>
    /// <param name="file">Its case; null where a notice tells of it anyway.</param>
    public DigestDuty Read(DutyView view, CaseFile? file, PolicyPack? pack)
    {
        var arranged = Arranged(view.Duty, file);
        var moved = view.Changes.Zip(view.Changes.Skip(1)).LastOrDefault(pair => IsNews(pair.Second.At, pair.Second.ActorId) && pair.Second.Due != pair.First.Due && !IsDone(view.Duty, pair.Second));
        var news = view.Duty switch
        {
            _ when told.Contains((view.CaseId, view.Duty.Key)) && arranged is null && !WasShown(view) => DigestNews.Told,
            var duty when duty.IsOverdue(today) && duty.Deadline!.Due >= _last && !TellsByItself(pack, duty, RungAnchor.Due) => DigestNews.Overdue,
            _ when moved != default => DigestNews.Moved,
            var duty when IsNews(view.OpenedAt, view.Changes.FirstOrDefault()?.ActorId) && !TellsByItself(pack, duty, RungAnchor.Opened) => DigestNews.New,
            _ => DigestNews.None,
        };
        return new(view, DigestGroup.Later, news) { MovedFrom = moved.First?.Due, ArrangedFor = arranged };
    }

    /// <summary>Whether the last digest said it as it is now: as coming in the next five working days, or in this week's list of all that is open.</summary>
    public bool WasShown(DutyView view) =>
        since is { } last && view.OpenedAt <= last && view.Changes.All(change => change.At <= last) && !view.Duty.IsOverdue(today)
        && (view.Duty.Deadline?.Due <= calendar.AddWorkingDays(_last, DigestRules.Soon) || _last == DigestWeek.FirstOf(today, calendar));

    /// <summary>The day of a meeting that is arranged within the limit: what is on its way needs no reminder.</summary>
    private DateOnly? Arranged(Duty duty, CaseFile? file) => MeetingForDuty.Arranged(duty.Kind, file)
        .Select(on => (DateOnly?)on)
        .FirstOrDefault(on => on >= today && (duty.Deadline is not { } limit || on <= limit.Due));

    private bool IsNews(DateTimeOffset at, string? by) => !(at <= since) && by != member.Id;

    /// <summary>A duty that recurs moves on because it was done: no date was moved.</summary>
    private static bool IsDone(Duty duty, DeadlineChange change) => duty.Definition.DoneBy.Any(act => ActJson.TypeNameOf(act) == change.Cause);

    /// <summary>Whether a rung of the pack's ladder tells the owner at that time, in a message of its own or in a digest.</summary>
    private static bool TellsByItself(PolicyPack? pack, Duty duty, RungAnchor from) =>
        pack?.FindRule(duty.Kind, duty.Subject) is { } rule
        && pack.Notices[rule.Ladder].Rungs.Any(rung => rung.From == from
            && (from == RungAnchor.Due ? rung.WorkingDays == 1 : rung.WorkingDays == 0)
            && (rung.To == NoticeRecipient.Owner || NoticeRecipients.RoleOf(rung.To, duty) == duty.Owner));
}
