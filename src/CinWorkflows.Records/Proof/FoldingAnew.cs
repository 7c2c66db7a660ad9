using CinWorkflows.Cases.Packs;
using CinWorkflows.Records.Acts;
using CinWorkflows.Records.Cases;
using CinWorkflows.Records.Meetings;
using CinWorkflows.Records.Plans;
using CinWorkflows.Records.Storage;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Proof;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// Makes case files anew that earlier rules made, and seals them. One whose seal or whose acts are not as they were written is left as it is: it was changed behind the
/// service's back, which is to be seen, not to be healed in silence. One that cannot be made anew holds up no other.
/// </summary>
internal sealed partial class FoldingAnew(IRecordDatabase database, RecordKeys keys, TimeProvider clock, ILogger<FoldingAnew>? log = null) : IFoldingAnew, IHostWatch
{
    private const int AtOnce = 100;

    private readonly ILogger _log = log ?? (ILogger)NullLogger<FoldingAnew>.Instance;
    private volatile HostFault? _fault;

    private enum Outcome
    {
        Made,
        Left,

        /// <summary>Nobody can say whether it is as it was written: its key is not here.</summary>
        KeyMissing,
    }

    public string Name => "caseFiles";

    public bool IsCuredByRestart => false;

    public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<HostFault>>(_fault is { } fault ? [fault] : []);

    public async Task<int> RunAsync(PackLibrary packs, CancellationToken cancellationToken)
    {
        var (done, left, last) = (0, 0, "");
        while (await EarlierAsync(last, cancellationToken) is { Count: > 0 } some)
        {
            foreach (var caseId in some)
            {
                var outcome = await TryAsync(caseId, packs, cancellationToken);
                (done, left) = (done + (outcome == Outcome.Made ? 1 : 0), left + (outcome == Outcome.Left ? 1 : 0));
            }

            last = some[^1];
        }

        _fault = left == 0 ? null : new(
            "caseFilesOfEarlierRules",
            Stops: false,
            clock.GetUtcNow(),
            $"{left} case files are still as earlier rules made them: their acts or seals are not as the service wrote them, or cannot be read.",
            "Run 'verify': it says of which cases, and what is wrong with them. The log of the service names them too. Bring the record back from a backup that it finds whole.");
        return done;
    }

    private async Task<Outcome> TryAsync(string caseId, PackLibrary packs, CancellationToken cancellationToken)
    {
        var outcome = Outcome.Left;
        try
        {
            outcome = await database.WriteAsync(record => FoldAsync(record, caseId, packs, cancellationToken), cancellationToken);
        }
        catch (Exception problem) when (Unreadable.Is(problem))
        {
            // What it says may name somebody.
        }

        if (outcome == Outcome.Left)
        {
            NotMadeAnew(caseId);
        }

        return outcome;
    }

    private Task<List<string>> EarlierAsync(string after, CancellationToken cancellationToken) => database.ReadAsync(
        record => record.Cases
            .Where(row => row.FoldVersion < ActFolding.Version && string.Compare(row.Id, after) > 0)
            .OrderBy(row => row.Id)
            .Take(AtOnce)
            .Select(row => row.Id)
            .ToListAsync(cancellationToken),
        cancellationToken);

    private async Task<Outcome> FoldAsync(RecordContext record, string caseId, PackLibrary packs, CancellationToken cancellationToken)
    {
        var stored = await record.Cases.AsTracking().FirstAsync(row => row.Id == caseId, cancellationToken);
        var acts = await ActStore.OfCaseAsync(record, caseId, cancellationToken);
        var open = await record.Duties.Where(duty => duty.CaseId == caseId && duty.ClosedAt == null).ToListAsync(cancellationToken);
        var (file, duties) = (stored.FileState(keys), stored.DutiesState(open, keys));
        if (file == SealState.KeyMissing || duties == SealState.KeyMissing || acts.Exists(act => !keys.Hold(act.KeyId)))
        {
            return Outcome.KeyMissing;
        }

        if (file == SealState.Wrong || ActChain.FirstBroken(acts, stored.Sequence, keys) is not null)
        {
            return Outcome.Left;
        }

        List<RecordedAct> recorded = [.. acts.Select(act => act.ToRecorded())];
        var (before, after) = (RecordJson.File(stored.File), ActFolding.Fold(recorded, packs));
        stored.Follow(recorded[^1], after);
        stored.FoldVersion = ActFolding.Version;
        stored.SealFile(keys);
        if (duties == SealState.Right)
        {
            stored.SealDuties(open, keys);
        }

        await CorrectedPeople.TakeAsync(record, recorded, cancellationToken);
        await MeetingRow.FollowAsync(record, before, after, cancellationToken);
        await PlanVersionRow.FollowAsync(record, before, after, cancellationToken);
        await PlanCopyRow.FollowAsync(record, before, after, cancellationToken);
        return Outcome.Made;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of case {CaseId} could not be made anew by the present rules: its acts or seals are not as they were written, or cannot be read. 'verify' says what is wrong.")]
    private partial void NotMadeAnew(string caseId);
}
