using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Closure;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Corrections;

/// <summary>What was wrong is told to whoever had heard it; what was recorded in a practitioner's name waits for their word.</summary>
internal static class EntriesInDoubt
{
    public static Task RunAsync(Procedure now) => now.Together(
    [
        .. (now.File.Corrections ?? [])
            .Where(correction => correction.MayHaveMisinformed)
            .Select(correction => TellAsync(now, correction)),
        .. (now.File.Unconfirmed ?? [])
            .Select(entry => now.Until(_ => false, DutyKind.ConfirmEntry, new NamedSubject(entry.Id))),
    ]);

    private static async Task TellAsync(Procedure now, RecordedCorrection correction)
    {
        if (correction.Reopened is not { } reopened || await EndingNews.WasToldAsync(now, reopened))
        {
            await now.Until(_ => correction.ToldOn is not null, DutyKind.TellMisinformed, new NamedSubject(correction.Id));
        }
    }
}
