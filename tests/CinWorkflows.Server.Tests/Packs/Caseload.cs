using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Packs;

/// <summary>Live cases in a data folder, each with a plan that started some days ago.</summary>
internal static class Caseload
{
    public static DateOnly Today => LondonTime.Today(TimeProvider.System);

    /// <summary>Takes cases over through the register, workflows and all, and lets go of the folder.</summary>
    public static async Task FillAsync(WorkFolder folder, string packId, params (string CaseId, int PlanDaysAgo)[] cases)
    {
        await using var services = Services(folder);
        await services.MigrateRecordAsync(default);
        var engine = services.GetRequiredService<EmbeddedEngine>();
        await engine.StartAsync();
        var staff = services.GetRequiredService<IStaffRegister>();
        await staff.SaveTeamAsync(new(OrdinaryCast.Team, "Example team", packId), default);
        foreach (var member in OrdinaryCast.Staff())
        {
            await staff.SaveStaffAsync(member, default);
        }

        foreach (var (caseId, days) in cases)
        {
            var decision = await services.GetRequiredService<CaseRegister>().OpenAsync(new(caseId, packId, null, OrdinaryCast.Manager, Adopted(days)), default);
            Assert.True(decision.Receipt is not null, string.Join(" ", decision.Refusals));
        }

        await engine.WaitUntilIdleAsync();
    }

    /// <summary>Records an act of the manager on one of the cases.</summary>
    public static async Task RecordAsync(WorkFolder folder, string caseId, Act act)
    {
        await using var services = Services(folder);
        var decision = await services.GetRequiredService<CaseRegister>().RecordAsync(caseId, new(null, OrdinaryCast.Manager, act), default);
        Assert.True(decision.Receipt is not null, string.Join(" ", decision.Refusals));
    }

    /// <summary>Writes many cases straight into the record: there is no need of their workflows.</summary>
    public static async Task FillFastAsync(WorkFolder folder, PolicyPack pack, int cases)
    {
        await using var services = Services(folder);
        await services.MigrateRecordAsync(default);
        var acts = services.GetRequiredService<IActStore>();
        var now = TimeProvider.System.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(1, cases).Select(async number =>
        {
            var caseId = $"C-{number}";
            var act = Adopted(number % 80);
            var blank = new CaseFile { CaseId = caseId, Pack = pack.Reference, ReferredOn = default, Allocation = new("", null) };
            var after = CaseProgress.After(act, blank, pack, new(1, OrdinaryCast.Manager, now));
            Assert.True(await acts.AppendAsync(new(caseId, 1, Guid.NewGuid(), OrdinaryCast.Manager, now, now, pack.Reference, act), after, default));
        }));
    }

    private static ServiceProvider Services(WorkFolder folder)
    {
        var settings = new ServerSettings(folder.Data, folder.Packs);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddEmbeddedCinWorkflows(settings, PackFolder.Read(settings.PacksFolder), Durability.None)
            .AddEmlFiles(settings.MessagesFolder)
            .BuildServiceProvider();
    }

    private static EpisodeAdopted Adopted(int planDaysAgo)
    {
        var plan = Today.AddDays(-planDaysAgo);
        return new()
        {
            AdoptedOn = Today,
            ReferredOn = plan.AddDays(-60),
            Child = OrdinaryCast.Child,
            TeamId = OrdinaryCast.Team,
            WorkerId = OrdinaryCast.Worker.Id,
            AssessmentStartedOn = plan.AddDays(-50),
            AssessmentConcludedOn = plan.AddDays(-20),
            PlanStartedOn = plan,
            DuplicateReason = "Many invented cases have one invented child.",
        };
    }
}
