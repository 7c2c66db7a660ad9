using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Calendars;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Directory;
using CinWorkflows.Records.Exchange;
using CinWorkflows.Records.Feeds;
using CinWorkflows.Records.Gauges;
using CinWorkflows.Records.Holidays;
using CinWorkflows.Records.Links;
using CinWorkflows.Records.Messages;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Reading;
using CinWorkflows.Records.Retention;
using CinWorkflows.Records.Terms;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Calendars;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Engines;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Gauges;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Ports.SignIns;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Storage;

/// <summary>The ports that are the same on every <see cref="IRecordDatabase"/>.</summary>
internal static class RecordPorts
{
    public static IServiceCollection AddRecordPorts(this IServiceCollection services)
    {
        services.AddSingleton<IActStore, ActStore>();
        services.AddSingleton<IProofSource, ProofSource>();
        services.AddSingleton<IRecordProof, RecordProof>();
        services.AddSingleton<FoldingAnew>();
        services.AddSingleton<IFoldingAnew>(provider => provider.GetRequiredService<FoldingAnew>());
        services.AddSingleton<IHostWatch>(provider => provider.GetRequiredService<FoldingAnew>());
        services.AddSingleton<IErasureBook, ErasureBook>();
        services.AddSingleton<IRetentionBook, RetentionBook>();
        services.AddSingleton<IDestructionBook, DestructionBook>();
        services.AddSingleton<ICaseRecord, CaseRecord>();
        services.AddSingleton<ICaseReader>(provider => new CaseReader(provider.GetRequiredService<IRecordDatabase>(), provider.GetRequiredService<RecordKeys>(), Reader.Service));
        services.AddSingleton<IRecordCounts, RecordCounts>();
        services.AddSingleton<ICaseRoll, CaseRoll>();
        services.AddSingleton<IAccessLog, AccessLog>();
        services.AddSingleton<IHolidayBook, HolidayBook>();
        services.AddSingleton<IHolidayChanges, RecordedHolidays>();
        services.AddSingleton<ITermBook, TermBook>();
        services.AddSingleton<ISchoolTerms>(provider => provider.GetRequiredService<ITermBook>());
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<IExchangeBook, ExchangeBook>();
        services.AddSingleton<ICalendarBook, CalendarBook>();
        services.AddSingleton<IFeedBook, FeedBook>();
        services.AddSingleton<ITransferLinkBook, TransferLinkBook>();
        services.AddSingleton<EngineMarks>();
        services.AddSingleton<IEngineMarks>(provider => provider.GetRequiredService<EngineMarks>());
        services.AddSingleton<IRecordProbe>(provider => provider.GetRequiredService<EngineMarks>());
        services.AddSingleton<ISignInBook, SignInBook>();
        services.AddSingleton<IProtectionKeyBook, ProtectionKeyBook>();
        services.AddSingleton<StaffDirectory>();
        services.AddSingleton<IStaffDirectory>(provider => provider.GetRequiredService<StaffDirectory>());
        services.AddSingleton<IStaffRegister>(provider => provider.GetRequiredService<StaffDirectory>());
        return services;
    }
}
