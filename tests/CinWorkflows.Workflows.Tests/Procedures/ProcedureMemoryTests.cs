using System.Runtime.CompilerServices;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Tests.Procedures;

public sealed class ProcedureMemoryTests
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public void A_telling_that_waits_is_let_go_with_its_case(string packId)
    {
        var pack = PackLibrary.Shipped.Current(packId, new(2026, 1, 5))!.Pack;

        var (procedure, file) = Tell(pack);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(procedure.IsAlive, "Something that lives on holds the procedure.");
        Assert.False(file.IsAlive, "Something that lives on holds the case file.");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Procedure, WeakReference File) Tell(PolicyPack pack)
    {
        var file = new CaseFile { CaseId = "C-1", Pack = pack.Reference, ReferredOn = new(2026, 1, 5), Allocation = new("team-1", null) };
        var calendar = new WorkingCalendar(pack.Authority.Division);
        var procedure = Procedure.Run(ChildInNeedProcedure.RunAsync, file, pack, calendar, new Dictionary<string, StepResult>());
        Assert.NotEmpty(procedure.Duties);
        return (new(procedure), new(file));
    }
}
