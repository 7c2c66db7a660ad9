using CinWorkflows.Cases.Assessments;
using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Scenarios.Tests.GoldenHistories;

/// <summary>
/// Histories of released versions, kept as files: a case that started then still replays on today's code. A new release adds files
/// (run <see cref="Todays_histories_have_the_shape_of_the_last_release"/> with CIN_RECORD_HISTORIES set to its name, for example v0.2) and changes none.
/// </summary>
public sealed class GoldenHistoryTests
{
    public static TheoryData<string> Files => [.. FileNames];

    private static IReadOnlyList<string> FileNames =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "GoldenHistories"), "*.json").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_history_of_a_released_version_replays_on_todays_code(string file)
    {
        var history = Read(file);

        var mismatch = HistoryReplayer.Replay(CinWorkflowsCatalog.Create(), history);

        Assert.True(mismatch is null, $"{file} no longer replays: {mismatch}. Keep the old branch for instances of that version.");
    }

    [Fact]
    public void The_replay_notices_a_workflow_that_does_something_else()
    {
        var changed = new WorkflowCatalog().AddWorkflow<SomethingElse>(nameof(ChildInNeedCase));

        var mismatch = HistoryReplayer.Replay(changed, Read("v0.1-case-waiting.json"));

        Assert.NotNull(mismatch);
    }

    [Fact]
    public void Every_workflow_has_a_history_of_every_release()
    {
        var names = FileNames;
        var releases = names.Select(name => name[..name.IndexOf('-')]).Distinct();

        Assert.All(releases, release =>
        {
            Assert.Contains($"{release}-case-waiting.json", names);
            Assert.Contains($"{release}-case-retrying.json", names);
            Assert.Contains($"{release}-digests.json", names);
        });
    }

    [Fact]
    public async Task Todays_histories_have_the_shape_of_the_last_release()
    {
        var outage = new Outage();
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", outage.Wrap);
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.FulfilAsync(DutyKind.DiscussAttendees);
        await SameShapeAsync(world, CaseWorld.CaseId, "case-waiting");
        await SameShapeAsync(world, "digests-northamptonshire", "digests");

        outage.IsOn = true;
        await world.Host.Register.RecordAsync(
            CaseWorld.CaseId,
            new(null, new("sw-1", Role.SocialWorker), new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support)),
            default);
        await world.Host.Engine.WaitUntilIdleAsync();
        await SameShapeAsync(world, CaseWorld.CaseId, "case-retrying");
    }

    private static WorkflowHistory Read(string file) =>
        WorkflowHistory.FromJson(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "GoldenHistories", file)));

    /// <summary>A workflow that takes other steps than the last release needs a version of its own, and histories recorded for it.</summary>
    private static async Task SameShapeAsync(CaseWorld world, string instance, string name)
    {
        var history = (await world.Host.Engine.GetHistoryAsync(instance))!;
        if (Environment.GetEnvironmentVariable("CIN_RECORD_HISTORIES") is { } release)
        {
            await File.WriteAllTextAsync(Repository.Path($"tests/CinWorkflows.Scenarios.Tests/GoldenHistories/{release}-{name}.json"), history.ToJson() + "\n");
            return;
        }

        var last = Read(FileNames.Last(file => file.EndsWith($"-{name}.json", StringComparison.Ordinal)));
        Assert.Equal(last.Events.Select(entry => entry.GetType().Name), history.Events.Select(entry => entry.GetType().Name));
    }

    private sealed class SomethingElse : Workflow<CaseStart, CaseEnd>
    {
        public override async Task<CaseEnd> RunAsync(IWorkflowContext context, CaseStart input)
        {
            await context.CallActivityAsync("GatherDigests");
            return new(input.CaseId);
        }
    }
}
