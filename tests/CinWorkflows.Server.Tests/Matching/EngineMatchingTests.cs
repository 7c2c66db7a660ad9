using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Embedded;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Server.CommandLine;
using CinWorkflows.Server.Matching;
using CinWorkflows.Server.Tests.Holidays;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Engines;
using CinWorkflows.Workflows.Register;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Server.Tests.Matching;

/// <summary>A record and a file of workflows that do not belong together, as a restore by hand leaves them.</summary>
public sealed class EngineMatchingTests
{
    [Fact]
    public async Task A_record_without_its_workflows_is_noticed_and_every_case_gets_its_workflow_again()
    {
        using var data = await DataFolder.CreateAsync("CIN-A", "CIN-B");
        await RunAsync(data, live => MatchingOf(live).CompareAsync(default));
        Remove(data.Settings.EngineFile);

        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);

            var fault = Assert.Single(await MatchingOf(live).LookAsync(default));
            Assert.Equal(("workflowsDoNotFit", false), (fault.Code, fault.Stops));
            Assert.StartsWith("The record has cases, and the file of workflows beside it is new.", fault.Summary, StringComparison.Ordinal);
            await HealAsync(live);
            Assert.Empty(await MatchingOf(live).LookAsync(default));
            Assert.Equal(new RebuildOutcome(3, 3, 0, 0, 0, 0), await RebuildOf(live).RunAsync(dryRun: true, default));
        });
    }

    [Fact]
    public async Task Of_a_record_older_than_its_workflows_the_next_act_is_not_swallowed()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await RunAsync(data, live => MatchingOf(live).CompareAsync(default));
        var older = Copy(data.Settings.RecordFile);
        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);
            await ConcernAsync(live, "CIN-A");
            await MatchingOf(live).KeepAsync(default);
        });
        Restore(data.Settings.RecordFile, older);

        await RunAsync(data, async live =>
        {
            // Without a comparison the workflow, which has taken up an act of that number before, would pass over the next one.
            Assert.Equal(1, (await RebuildOf(live).RunAsync(dryRun: true, default)).OutOfStep);
            await MatchingOf(live).CompareAsync(default);
            Assert.Contains("does not belong to this record", Assert.Single(await MatchingOf(live).LookAsync(default)).Summary, StringComparison.Ordinal);
            await HealAsync(live);

            await ConcernAsync(live, "CIN-A");
            var view = (await live.Services.GetRequiredService<ICaseReader>().FindAsync("CIN-A", default))!;
            Assert.Equal(view.File.Sequence, view.TakenUp);
            Assert.Empty(await MatchingOf(live).LookAsync(default));
        });
    }

    [Fact]
    public async Task Rebuilding_on_demand_ends_a_workflow_that_knows_of_more_than_the_record()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var older = Copy(data.Settings.RecordFile);
        await RunAsync(data, live => ConcernAsync(live, "CIN-A"));
        Restore(data.Settings.RecordFile, older);
        await AgeAsync(data.Settings.RecordFile);

        await RunAsync(data, async live =>
        {
            var outcome = await RebuildOf(live).RunAsync(dryRun: false, default);
            Assert.Equal((1, 0, 1), (outcome.OutOfStep, outcome.Lost, outcome.RaisedAgain));
            await ReconcileAsync(live);

            await ConcernAsync(live, "CIN-A");
            var view = (await live.Services.GetRequiredService<ICaseReader>().FindAsync("CIN-A", default))!;
            Assert.Equal(view.File.Sequence, view.TakenUp);
        });
    }

    [Fact]
    public async Task Workflows_older_than_their_record_are_noticed()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await RunAsync(data, live => MatchingOf(live).CompareAsync(default));
        var older = Copy(data.Settings.EngineFile);
        await RunAsync(data, live => MatchingOf(live).CompareAsync(default));
        await RunAsync(data, live => MatchingOf(live).CompareAsync(default));
        Restore(data.Settings.EngineFile, older);

        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);
            Assert.Contains("was restored to an earlier time", Assert.Single(await MatchingOf(live).LookAsync(default)).Summary, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Workflows_of_cases_that_are_not_on_the_record_are_ended()
    {
        using var data = await DataFolder.CreateAsync();
        await RunAsync(data, live => MatchingOf(live).CompareAsync(default));
        var older = Copy(data.Settings.RecordFile);
        await RunAsync(data, async live =>
        {
            await live.Services.GetRequiredService<EmbeddedEngine>().ScheduleAsync(nameof(ChildInNeedCase), new CaseStart("CIN-GONE"), new("CIN-GONE"));
            await MatchingOf(live).CompareAsync(default);
            await MatchingOf(live).CompareAsync(default);
        });
        Restore(data.Settings.RecordFile, older);

        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);
            await MatchingOf(live).KeepAsync(default);
            Assert.True((await live.Services.GetRequiredService<EmbeddedEngine>().GetAsync("CIN-GONE"))!.HasEnded);
        });
    }

    [Fact]
    public async Task A_process_that_ended_between_its_two_marks_leaves_both_belonging_together()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);
            await live.Services.GetRequiredService<IEngineMarks>().SetAsync(new(Guid.NewGuid(), DateTimeOffset.UtcNow), default);
        });

        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);
            Assert.Empty(await MatchingOf(live).LookAsync(default));
        });
    }

    [Fact]
    public async Task A_mark_that_was_set_in_the_record_alone_is_set_in_the_workflows_before_any_further_one()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        var halfSet = new EngineMark(Guid.NewGuid(), new(2026, 7, 10, 9, 0, 0, TimeSpan.Zero));
        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);
            await live.Services.GetRequiredService<IEngineMarks>().SetAsync(halfSet, default);
        });

        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);

            // A third mark in the record would be one too many: it would know the workflows no more if the process ended again.
            Assert.Equal(halfSet, (await live.Services.GetRequiredService<IEngineMarks>().ReadAsync(default)).Last);
            Assert.Equal(halfSet, await live.Services.GetRequiredService<EmbeddedEngine>().ReadMarkAsync());
        });
    }

    [Fact]
    public async Task The_doctor_sees_it_too_whether_or_not_the_service_runs()
    {
        using var data = await DataFolder.CreateAsync("CIN-A");
        await RunAsync(data, async live =>
        {
            await MatchingOf(live).CompareAsync(default);
            Assert.Equal(EngineMatch.Fits, await MarksOnDisk.ReadAsync(data.Settings, default));
        });
        Remove(data.Settings.EngineFile);

        var ran = await Cin.RunAsync("doctor", "--data", data.Settings.DataFolder);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("WRONG this machine: The workflows belong to the record", ran.Output, StringComparison.Ordinal);
        Assert.Contains("ok    this machine: record.db is whole", ran.Output, StringComparison.Ordinal);
    }

    private static EngineMatching MatchingOf(LiveCases live) => live.Services.GetRequiredService<EngineMatching>();

    private static WorkflowRebuild RebuildOf(LiveCases live) => live.Services.GetRequiredService<WorkflowRebuild>();

    /// <summary>What the service's rounds do.</summary>
    private static async Task HealAsync(LiveCases live)
    {
        await MatchingOf(live).KeepAsync(default);
        MatchingOf(live).SeeBehind(await ReconcileAsync(live));
        MatchingOf(live).SeeBehind(await ReconcileAsync(live));
    }

    private static async Task<int> ReconcileAsync(LiveCases live)
    {
        var behind = await live.Services.GetRequiredService<Reconciliation>().RunAsync(TimeSpan.Zero, default);
        await live.SettleAsync(default);
        return behind;
    }

    private static async Task ConcernAsync(LiveCases live, string caseId)
    {
        var decision = await live.Register.RecordAsync(caseId, new(null, OrdinaryCast.Worker, new SafeguardingConcernRaised($"c-{Guid.NewGuid():N}", LondonTime.Today(TimeProvider.System), "Bruises were seen.")), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await live.SettleAsync(default);
    }

    private static async Task RunAsync(DataFolder data, Func<LiveCases, Task> run)
    {
        await using (var live = await data.OpenAsync())
        {
            Assert.False(live.IsServed);
            await run(live);
        }

        SqliteConnection.ClearAllPools();
    }

    private static async Task AgeAsync(string record)
    {
        await using var connection = new SqliteConnection($"Data Source={record};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE cases SET last_recorded_at = '2026-01-01T00:00:00.0000000Z'";
        await command.ExecuteNonQueryAsync();
    }

    private static string Copy(string file)
    {
        SqliteConnection.ClearAllPools();
        var copy = $"{file}.older";
        File.Copy(file, copy, overwrite: true);
        return copy;
    }

    private static void Restore(string file, string copy)
    {
        Remove(file);
        File.Copy(copy, file);
    }

    private static void Remove(string file)
    {
        SqliteConnection.ClearAllPools();
        foreach (var one in (string[])[file, $"{file}-wal", $"{file}-shm"])
        {
            File.Delete(one);
        }
    }
}
