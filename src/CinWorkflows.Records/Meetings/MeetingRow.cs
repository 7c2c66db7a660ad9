using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Storage;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Meetings;

/// <summary>A meeting of a case as it stands, for lists and reports; what was said of it is in the acts.</summary>
internal sealed class MeetingRow
{
    public required string CaseId { get; init; }

    public required string Id { get; init; }

    public MeetingPurpose Purpose { get; set; }

    public MeetingState State { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public DateTimeOffset EndsAt { get; set; }

    public string ChairId { get; set; } = "";

    public Role ChairRole { get; set; }

    public int Revision { get; set; }

    public DateOnly? HeldOn { get; set; }

    public FeedMeeting ToFeed(PackReference pack) => new()
    {
        CaseId = CaseId,
        Pack = pack,
        MeetingId = Id,
        Purpose = Purpose,
        State = State,
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        ChairId = ChairId,
        Revision = Revision,
    };

    /// <summary>Takes over what an act changed.</summary>
    public static async Task FollowAsync(RecordContext record, CaseFile? before, CaseFile after, CancellationToken cancellationToken)
    {
        if (RecordJson.Same(before?.Meetings ?? [], after.Meetings))
        {
            return;
        }

        var known = await record.Meetings.AsTracking()
            .Where(row => row.CaseId == after.CaseId)
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var meeting in after.Meetings)
        {
            var row = known.GetValueOrDefault(meeting.Id) ?? record.Meetings.Add(new() { CaseId = after.CaseId, Id = meeting.Id }).Entity;
            row.Take(meeting);
        }

        // What a correction withdrew was never arranged.
        record.Meetings.RemoveRange(known.Values.Where(row => after.Meeting(row.Id) is null));
    }

    /// <summary>The meetings that a case file makes.</summary>
    public static IEnumerable<MeetingRow> Of(CaseFile file) => file.Meetings.Select(meeting =>
    {
        var row = new MeetingRow { CaseId = file.CaseId, Id = meeting.Id };
        row.Take(meeting);
        return row;
    });

    public static void Map(EntityTypeBuilder<MeetingRow> row)
    {
        row.ToTable("meetings");
        row.HasKey(meeting => new { meeting.CaseId, meeting.Id });
        row.HasIndex(meeting => new { meeting.State, meeting.StartsAt });
        row.HasIndex(meeting => new { meeting.ChairId, meeting.StartsAt });
        row.HasOne<CaseRow>().WithMany().HasForeignKey(meeting => meeting.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    private void Take(Meeting meeting)
    {
        Purpose = meeting.Purpose;
        State = meeting.State;
        StartsAt = meeting.StartsAt;
        EndsAt = meeting.EndsAt;
        ChairId = meeting.ChairId;
        ChairRole = meeting.ChairRole;
        Revision = meeting.Revision;
        HeldOn = meeting.HeldOn;
    }
}
