using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Calendars;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Directory;
using CinWorkflows.Records.Duties;
using CinWorkflows.Records.Exchange;
using CinWorkflows.Records.Feeds;
using CinWorkflows.Records.Holidays;
using CinWorkflows.Records.Links;
using CinWorkflows.Records.Meetings;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Notices;
using CinWorkflows.Records.Plans;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Reading;
using CinWorkflows.Records.Retention;
using CinWorkflows.Records.Terms;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Storage;

/// <summary>The tables of the record.</summary>
internal class RecordContext : DbContext
{
    public RecordContext(DbContextOptions<RecordContext> options)
        : base(options)
    {
    }

    protected RecordContext(DbContextOptions options)
        : base(options)
    {
    }

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<ActRow> Acts => Set<ActRow>();

    public DbSet<LogRow> Log => Set<LogRow>();

    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();

    public DbSet<LegalHoldRow> LegalHolds => Set<LegalHoldRow>();

    public DbSet<DestructionRow> Destructions => Set<DestructionRow>();

    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();

    public DbSet<BrokenGlassRow> BrokenGlass => Set<BrokenGlassRow>();

    public DbSet<StepRow> Steps => Set<StepRow>();

    public DbSet<DutyRow> Duties => Set<DutyRow>();

    public DbSet<DeadlineChangeRow> DeadlineChanges => Set<DeadlineChangeRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    public DbSet<NoticeRecipientRow> NoticeRecipients => Set<NoticeRecipientRow>();

    public DbSet<MessageRow> Messages => Set<MessageRow>();

    public DbSet<DeliveryStepRow> DeliverySteps => Set<DeliveryStepRow>();

    public DbSet<ExchangeRow> ExchangeMessages => Set<ExchangeRow>();

    public DbSet<CalendarEntryRow> CalendarEntries => Set<CalendarEntryRow>();

    public DbSet<WatchedCalendarRow> WatchedCalendars => Set<WatchedCalendarRow>();

    public DbSet<FeedRow> CalendarFeeds => Set<FeedRow>();

    public DbSet<TransferLinkRow> TransferLinks => Set<TransferLinkRow>();

    public DbSet<TransferLinkEventRow> TransferLinkEvents => Set<TransferLinkEventRow>();

    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    public DbSet<PlanVersionRow> PlanVersions => Set<PlanVersionRow>();

    public DbSet<PlanCopyRow> PlanCopies => Set<PlanCopyRow>();

    public DbSet<AccessRow> AccessLog => Set<AccessRow>();

    public DbSet<AccessedCaseRow> AccessLogCases => Set<AccessedCaseRow>();

    public DbSet<HolidayRow> HolidayChanges => Set<HolidayRow>();

    public DbSet<TermRow> SchoolTerms => Set<TermRow>();

    public DbSet<EngineMarkRow> EngineMarks => Set<EngineMarkRow>();

    public DbSet<TeamRow> Teams => Set<TeamRow>();

    public DbSet<StaffRow> Staff => Set<StaffRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcText>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseRow>(CaseRow.Map);
        modelBuilder.Entity<ActRow>(ActRow.Map);
        modelBuilder.Entity<LogRow>(LogRow.Map);
        modelBuilder.Entity<ErasureRow>(ErasureRow.Map);
        modelBuilder.Entity<LegalHoldRow>(LegalHoldRow.Map);
        modelBuilder.Entity<DestructionRow>(DestructionRow.Map);
        modelBuilder.Entity<ParticipantRow>(ParticipantRow.Map);
        modelBuilder.Entity<BrokenGlassRow>(BrokenGlassRow.Map);
        modelBuilder.Entity<StepRow>(StepRow.Map);
        modelBuilder.Entity<DutyRow>(DutyRow.Map);
        modelBuilder.Entity<DeadlineChangeRow>(DeadlineChangeRow.Map);
        modelBuilder.Entity<NoticeRow>(NoticeRow.Map);
        modelBuilder.Entity<NoticeRecipientRow>(NoticeRecipientRow.Map);
        modelBuilder.Entity<MessageRow>(MessageRow.Map);
        modelBuilder.Entity<DeliveryStepRow>(DeliveryStepRow.Map);
        modelBuilder.Entity<ExchangeRow>(ExchangeRow.Map);
        modelBuilder.Entity<CalendarEntryRow>(CalendarEntryRow.Map);
        modelBuilder.Entity<WatchedCalendarRow>(WatchedCalendarRow.Map);
        modelBuilder.Entity<FeedRow>(FeedRow.Map);
        modelBuilder.Entity<TransferLinkRow>(TransferLinkRow.Map);
        modelBuilder.Entity<TransferLinkEventRow>(TransferLinkEventRow.Map);
        modelBuilder.Entity<SignInRow>(SignInRow.Map);
        modelBuilder.Entity<ProtectionKeyRow>(ProtectionKeyRow.Map);
        modelBuilder.Entity<MeetingRow>(MeetingRow.Map);
        modelBuilder.Entity<PlanVersionRow>(PlanVersionRow.Map);
        modelBuilder.Entity<PlanCopyRow>(PlanCopyRow.Map);
        modelBuilder.Entity<AccessRow>(AccessRow.Map);
        modelBuilder.Entity<AccessedCaseRow>(AccessedCaseRow.Map);
        modelBuilder.Entity<HolidayRow>(HolidayRow.Map);
        modelBuilder.Entity<TermRow>(TermRow.Map);
        modelBuilder.Entity<EngineMarkRow>(EngineMarkRow.Map);
        modelBuilder.Entity<TeamRow>(TeamRow.Map);
        modelBuilder.Entity<StaffRow>(StaffRow.Map);
        SnakeCase.Apply(modelBuilder);
    }
}
