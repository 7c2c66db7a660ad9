using System.Collections.Concurrent;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Packs;

/// <summary>
/// What another version of a pack would do to the live cases. The procedure is a pure function of case file and pack, so it is told
/// twice and compared; nothing is written.
/// </summary>
/// <param name="Cases">How many live cases were looked at.</param>
/// <param name="Changes">What would change.</param>
public sealed record PackPreview(int Cases, IReadOnlyList<DutyChange> Changes)
{
    private const int Page = 500;

    /// <summary>Previews a pack over all live cases of its authority.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="packs">The packs that cases are pinned to.</param>
    /// <param name="calendars">The working days of the authorities.</param>
    /// <param name="reader">The record, for listing.</param>
    /// <param name="record">The record, for reading.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="PackMissingException">A case is pinned to a version that is not among the packs.</exception>
    public static async Task<PackPreview> OfAsync(
        PolicyPack pack,
        PackLibrary packs,
        AuthorityCalendars calendars,
        ICaseReader reader,
        ICaseRecord record,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var changes = new List<DutyChange>();
        var after = new Rules(pack, await calendars.AsOfNowAsync(pack.Authority, cancellationToken));
        var pinned = new ConcurrentDictionary<PackReference, Rules>();
        for (var seen = 0; ;)
        {
            var page = await reader.ListAsync(new() { PackId = pack.Id, Skip = seen, Take = Page }, cancellationToken);
            var ofPage = new IReadOnlyList<DutyChange>[page.Cases.Count];
            await Parallel.ForAsync(0, page.Cases.Count, cancellationToken, async (index, cancelled) =>
            {
                var sheet = await record.ReadAsync(page.Cases[index].CaseId, cancelled);
                var before = pinned.GetOrAdd(sheet.File.Pack, reference => Pinned(packs, calendars, reference, sheet.File.CaseId));
                ofPage[index] = [.. Between(Told(sheet, before), Told(sheet, after), sheet.File.CaseId, today)];
            });
            changes.AddRange(ofPage.SelectMany(ofCase => ofCase));
            seen += page.Cases.Count;
            if (page.Cases.Count < Page)
            {
                return new(seen, changes);
            }
        }
    }

    private static Rules Pinned(PackLibrary packs, AuthorityCalendars calendars, PackReference reference, string caseId) =>
        packs.Find(reference.Id, reference.Version) is { Pack: var pack }
            ? new(pack, calendars.Of(pack.Authority))
            : throw new PackMissingException(reference, caseId);

    private static IReadOnlyDictionary<string, Duty> Told(CaseSheet sheet, Rules rules) =>
        ChildInNeedProcedure.DutiesOf(sheet.File, rules.Pack, rules.Calendar, sheet.Steps);

    private static IEnumerable<DutyChange> Between(IReadOnlyDictionary<string, Duty> before, IReadOnlyDictionary<string, Duty> after, string caseId, DateOnly today)
    {
        foreach (var key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var left = before.GetValueOrDefault(key);
            var right = after.GetValueOrDefault(key);
            if (KindOf(left, right, today) is { } kind)
            {
                yield return new(caseId, key, kind, left, right);
            }
        }
    }

    private static DutyChangeKind? KindOf(Duty? before, Duty? after, DateOnly today) => (before, after) switch
    {
        (null, _) => DutyChangeKind.New,
        (_, null) => DutyChangeKind.Gone,
        _ when before.HasDatesOf(after) => before.Owner == after.Owner ? null : DutyChangeKind.Reassigned,
        _ when after.IsOverdue(today) && !before.IsOverdue(today) => DutyChangeKind.Breached,
        _ => DutyChangeKind.Moved,
    };

    private sealed record Rules(PolicyPack Pack, WorkingCalendar Calendar);
}
