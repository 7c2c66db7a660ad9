using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Matching;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Server.Hosting;

/// <summary>Brings the record up to date, takes over what earlier versions kept beside it, takes the engine's file, sees whether it belongs to the record, and that every authority's digests run.</summary>
internal sealed partial class EngineHost(IServiceProvider services, ServerSettings settings, EmbeddedEngine engine, EngineMatching matching, ErasuresNoted erasures, PackLibrary packs, ILogger<EngineHost> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await services.MigrateRecordAsync(cancellationToken);
        if (services.GetService<SignInSettings>() is not null)
        {
            RealRecord.Keep(settings.RecordFile);
        }

        await services.ReadyRecordAsync(packs, cancellationToken);
        await EarlierVersionFiles.TakeOverAsync(services, settings, cancellationToken);

        await EraseAgainAsync(cancellationToken);
        await engine.StartAsync(cancellationToken);
        await matching.CompareAsync(cancellationToken);
        foreach (var pack in packs.All.Select(entry => entry.Pack.Id).Distinct())
        {
            await engine.ScheduleAsync(nameof(DailyDigests), pack, new($"digests-{pack}"), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);

    /// <summary>
    /// Whoever put an earlier state of the folder back without 'restore' has brought back what was erased since. A list that cannot be read holds up nothing: children
    /// are looked after meanwhile, and it is told by whoever keeps the list.
    /// </summary>
    private async Task EraseAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            var again = await erasures.EraseAgainAsync(cancellationToken);
            EngineFile.Forget(settings.EngineFile, [.. again.Where(one => one.DocumentId is null).Select(one => one.CaseId)]);
            if (again.Count > 0)
            {
                ErasedAgain(again.Count);
            }
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            NotErasedAgain(unread.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "ErasedAgain: an earlier state of the record was put back, and {Count} erasure(s) since then were made again.")]
    private partial void ErasedAgain(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "ErasuresNotRead: the list of what was erased could not be read ({Problem}). Where an earlier state of the record was put back, what was erased since is there: see that Backup:Folder can be read, and start the service again.")]
    private partial void NotErasedAgain(string problem);
}
