using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Tests.Messages;

namespace CinWorkflows.Workflows.Tests.Feeds;

/// <summary>What a feed is made of, on a Tuesday morning in London's summer time.</summary>
internal static class Example
{
    public static readonly DateOnly Today = new(2026, 6, 16);

    public static readonly PackReference Pack = TestPacks.Northamptonshire.Reference;

    /// <summary>10:00 in London.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 16, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset OpenedAt = Now.AddDays(-10);

    public static readonly MessageSettings Settings = new(new("Children's services", "cin@council.example"), "https://cin.example")
    {
        CasePage = "https://cin.example/cases/{caseId}",
        Mailboxes = new Dictionary<string, Workflows.Ports.Messages.MailAddressee> { ["hillingdon"] = new("Hillingdon", "cin@hillingdon.example") },
    };

    public static FeedPage Page(DateTimeOffset? now = null) => new("sw-1", now ?? Now, PackLibrary.Shipped, Settings);

    public static FeedDuty Duty(DateOnly? due, DutyKind kind = DutyKind.HoldReview, DateTimeOffset? dueAt = null, DateTimeOffset? datedAt = null, string? subject = null) => new(
        "CIN-1",
        Pack,
        new(
            new(
                CinWorkflows.Cases.Duties.Duty.KeyOf(kind, DutySubject.Of(kind, subject)),
                kind,
                DutySubject.Of(kind, subject),
                Role.SocialWorker,
                "sw-1",
                "N23",
                due is { } day
                    ? new(day, "review", "N23", "the last review", day.AddMonths(-3), new(3, Unit.Months), Counting.AfterAnchor, []) { DueAt = dueAt }
                    : null,
                Warning: null),
            OpenedAt,
            datedAt ?? OpenedAt,
            OpenedBy: 1));

    public static FeedMeeting Meeting(DateTimeOffset startsAt, MeetingState state = MeetingState.Arranged) =>
        new()
        {
            CaseId = "CIN-1",
            Pack = Pack,
            MeetingId = "m1",
            Purpose = MeetingPurpose.FirstPlanning,
            State = state,
            StartsAt = startsAt,
            EndsAt = startsAt.AddHours(1),
            ChairId = "sw-1",
            Revision = 2,
            Venue = "Family Centre, Room 2",
            ChangedAt = OpenedAt,
        };
}
