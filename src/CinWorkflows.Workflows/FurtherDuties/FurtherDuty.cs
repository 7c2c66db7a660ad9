using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.FurtherDuties;

/// <summary>What the authority's pack asks for beyond the procedures told here: chains of duties, and gates with a decision.</summary>
internal static class FurtherDuty
{
    /// <summary>Each one that something has brought about is open until the file shows that it is done.</summary>
    public static Task RunAsync(Procedure now) => now.Together(
        FurtherDutyBook.Open(now.File, now.Pack).Select(duty => now.Until(
            file => file.DoneDuties.Any(done => done.Subject == duty.Subject),
            DutyKind.FurtherDuty,
            duty.Subject)));
}
