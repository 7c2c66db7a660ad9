using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Who attends is discussed with a child who is old enough to be asked, whether they come or not (N7, N8, H7, H8).</summary>
public sealed class OlderChildAskedScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N8", 2010)]
    [InlineData("hillingdon", "H8", 2010)]
    [InlineData("northamptonshire", "N8", null)]
    [InlineData("northamptonshire", null, 2017)]
    public async Task N8_H8_a_child_of_fifteen_who_is_left_out_was_spoken_to_or_it_is_said_why_not(string pack, string? clause, int? born)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var opened = new CaseOpened(world.Today, OrdinaryCast.Child with { BornOn = born is { } year ? new(year, 6, 1) : null }, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.Father, OrdinaryCast.School]);
        Assert.NotNull((await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default)).Receipt);
        await world.Host.SettleAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        var talk = new AttendeesDiscussed(world.Today, ["mother-1", "father-1"], ChildAttends: false, "Robin does not sit through meetings.", ["mother-1", "father-1", "school-1"]);

        if (clause is null)
        {
            await world.DoAsync(talk);
        }
        else
        {
            await world.RefusedAsync(talk, "notWith", clause);
            await world.RefusedAsync(talk with { NotWith = [new("child-1", "n/a")] }, "notWith[0].reason");
            await world.DoAsync(talk with { NotWith = [new("child-1", "Is in hospital and may not be visited yet.")] });
            await world.DoAsync(talk with { With = [.. talk.With, "child-1"], ChildDecision = "Robin says that they would rather not." });
        }
    }
}
