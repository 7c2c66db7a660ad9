using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Matching;
using CinWorkflows.Web.Access;
using CinWorkflows.Workflows.Digests;

namespace CinWorkflows.Server.Hosting;

/// <summary>Brings the record up to date, takes over what earlier versions kept beside it, takes the engine's file, sees whether it belongs to the record, and that every authority's digests run.</summary>
internal sealed class EngineHost(IServiceProvider services, ServerSettings settings, EmbeddedEngine engine, EngineMatching matching, PackLibrary packs) : IHostedService
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
        await engine.StartAsync(cancellationToken);
        await matching.CompareAsync(cancellationToken);
        foreach (var pack in packs.All.Select(entry => entry.Pack.Id).Distinct())
        {
            await engine.ScheduleAsync(nameof(DailyDigests), pack, new($"digests-{pack}"), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
