using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Meetings;
using CinWorkflows.Records.Plans;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// Makes case files anew that earlier rules made. One whose seal is wrong is left as it is: it was changed behind the service's back, which is to be seen, not
/// to be healed in silence.
/// </summary>
internal sealed class FoldingAnew(IRecordDatabase database, RecordKeys keys) : IFoldingAnew
{
    private const int AtOnce = 100;

    public async Task<int> RunAsync(PackLibrary packs, CancellationToken cancellationToken)
    {
        var (done, last) = (0, "");
        while (await EarlierAsync(last, cancellationToken) is { Count: > 0 } some)
        {
            foreach (var caseId in some)
            {
                done += await database.WriteAsync(record => FoldAsync(record, caseId, packs, cancellationToken), cancellationToken) ? 1 : 0;
            }

            last = some[^1];
        }

        return done;
    }

    private Task<List<string>> EarlierAsync(string after, CancellationToken cancellationToken) => database.ReadAsync(
        record => record.Cases
            .Where(row => row.FoldVersion < ActFolding.Version && string.Compare(row.Id, after) > 0)
            .OrderBy(row => row.Id)
            .Take(AtOnce)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken),
        cancellationToken);

    private async Task<bool> FoldAsync(RecordContext record, string caseId, PackLibrary packs, CancellationToken cancellationToken)
    {
        var stored = await record.Cases.AsTracking().FirstOrDefaultAsync(row => row.Id == caseId, cancellationToken);
        if (stored is null || !stored.IsFileSealed(keys))
        {
            return false;
        }

        List<RecordedAct> recorded = [.. (await ActStore.OfCaseAsync(record, caseId, cancellationToken)).Select(act => act.ToRecorded())];
        var (before, after) = (RecordJson.File(stored.File), ActFolding.Fold(recorded, packs));
        stored.Follow(recorded[^1], after);
        stored.FoldVersion = ActFolding.Version;
        stored.SealFile(keys);
        await CorrectedPeople.TakeAsync(record, recorded, cancellationToken);
        await MeetingRow.FollowAsync(record, before, after, cancellationToken);
        await PlanVersionRow.FollowAsync(record, before, after, cancellationToken);
        await PlanCopyRow.FollowAsync(record, before, after, cancellationToken);
        return true;
    }
}
