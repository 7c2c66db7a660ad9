using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Tests.Procedures;

/// <summary>A case under a kept version goes on as if a duty that was defined later were not there.</summary>
public sealed class LaterDutyTests
{
    private static readonly PolicyPack Kept = PackLibrary.Shipped.Find("northamptonshire", "3.1.0")!.Pack;

    [Fact]
    public void A_duty_that_the_pack_does_not_ask_for_never_arises_and_stops_nothing()
    {
        Assert.Contains(DutyKind.StartAssessment, Duties(Kept));

        var without = Duties(Kept with
        {
            NotAskedFor = new HashSet<DutyKind> { DutyKind.StartAssessment },
            Duties = Kept.Duties.Where(rule => rule.Key != DutyKind.StartAssessment).ToDictionary(),
        });

        Assert.DoesNotContain(DutyKind.StartAssessment, without);
        Assert.Contains(DutyKind.ConcludeAssessment, without);
    }

    private static IEnumerable<DutyKind> Duties(PolicyPack pack)
    {
        var file = new CaseFile { CaseId = "C-1", Pack = pack.Reference, ReferredOn = new(2026, 1, 5), Allocation = new("team-1", null) };
        var procedure = Procedure.Run(ChildInNeedProcedure.RunAsync, file, pack, new WorkingCalendar(pack.Authority.Division), new Dictionary<string, StepResult>());
        return procedure.Duties.Values.Select(duty => duty.Kind);
    }
}
