using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Records.Calendars;

namespace CinWorkflows.Web.Terms;

/// <summary>Keeps the school terms of the authorities, for programs and pages alike.</summary>
internal sealed class TermKeeping(ITermBook book, PackLibrary packs)
{
    /// <summary>The authorities, by their packs' ids.</summary>
    public IReadOnlyList<string> Authorities { get; } = [.. packs.All.Select(entry => entry.Pack.Id).Distinct()];

    public Task<IReadOnlyDictionary<string, TermSheet>> ReadAsync(CancellationToken cancellationToken) => book.ReadAsync(cancellationToken);

    /// <summary>Replaces those that an authority had; what is wrong with them, and nothing is saved then.</summary>
    /// <param name="authority">One of the authorities.</param>
    /// <param name="sheet">The terms.</param>
    /// <param name="dryRun">True has them checked only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<SchoolTermFault>> SetAsync(string authority, TermSheet sheet, bool dryRun, CancellationToken cancellationToken)
    {
        var faults = TermSheet.FaultsOf(sheet, "");
        if (faults.Count == 0 && !dryRun)
        {
            await book.SaveAsync(authority, sheet, cancellationToken);
        }

        return faults;
    }
}
