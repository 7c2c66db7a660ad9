using CinWorkflows.Records.Proof;
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
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CinWorkflows.Records.Memory;

/// <summary>Adds a record that is kept in memory, for simulations and tests: what it holds ends with the process.</summary>
public static class MemoryRecordRegistration
{
    /// <summary>Adds the record, the outbox and the staff directory. Needs a <see cref="TimeProvider"/>; there is nothing to migrate, and unless keys are given its key ends with the process too.</summary>
    public static IServiceCollection AddMemoryRecord(this IServiceCollection services)
    {
        services.AddSingleton<MemoryTables>();
        services.TryAddSingleton(_ => RecordKeys.Of(RecordKeys.NewKey()));
        services.AddSingleton<IProofSource, MemoryProofSource>();
        services.AddSingleton<IRecordProof, RecordProof>();
        services.AddSingleton<IErasureBook, MemoryErasureBook>();
        services.AddSingleton<IRetentionBook, MemoryRetentionBook>();
        services.AddSingleton<IDestructionBook, MemoryDestructionBook>();
        services.AddSingleton<IActStore, MemoryActStore>();
        services.AddSingleton<ICaseRecord, MemoryCaseRecord>();
        services.AddSingleton<ICaseReader>(provider => new MemoryCaseReader(provider.GetRequiredService<MemoryTables>(), provider.GetRequiredService<RecordKeys>(), Reader.Service));
        services.AddSingleton<IRecordCounts, MemoryRecordCounts>();
        services.AddSingleton<ICaseRoll, MemoryCaseRoll>();
        services.AddSingleton<IAccessLog, MemoryAccessLog>();
        services.AddSingleton<IHolidayBook, MemoryHolidayBook>();
        services.AddSingleton<IHolidayChanges, RecordedHolidays>();
        services.AddSingleton<ITermBook, MemoryTermBook>();
        services.AddSingleton<ISchoolTerms>(provider => provider.GetRequiredService<ITermBook>());
        services.AddSingleton<IOutbox, MemoryOutbox>();
        services.AddSingleton<IExchangeBook, MemoryExchangeBook>();
        services.AddSingleton<ICalendarBook, MemoryCalendarBook>();
        services.AddSingleton<IFeedBook, MemoryFeedBook>();
        services.AddSingleton<ITransferLinkBook, MemoryTransferLinkBook>();
        services.AddSingleton<MemoryEngineMarks>();
        services.AddSingleton<IEngineMarks>(provider => provider.GetRequiredService<MemoryEngineMarks>());
        services.AddSingleton<IRecordProbe>(provider => provider.GetRequiredService<MemoryEngineMarks>());
        services.AddSingleton<ISignInBook, MemorySignInBook>();
        services.AddSingleton<IProtectionKeyBook, MemoryProtectionKeyBook>();
        services.AddSingleton<MemoryStaffDirectory>();
        services.AddSingleton<IStaffDirectory>(provider => provider.GetRequiredService<MemoryStaffDirectory>());
        services.AddSingleton<IStaffRegister>(provider => provider.GetRequiredService<MemoryStaffDirectory>());
        return services;
    }
}
