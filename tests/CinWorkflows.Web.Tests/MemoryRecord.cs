using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Web.Tests;

/// <summary>A record in memory, whose workflow takes acts up only when a test says so.</summary>
internal sealed class MemoryRecord : IActStore
{
    private readonly Dictionary<string, CaseFile> _files = [];

    public List<RecordedAct> Acts { get; } = [];

    public IReadOnlyList<DutyView> Duties { get; set; } = [];

    public IReadOnlyList<PersonView> People { get; set; } = [];

    /// <summary>How often a case is looked at before its acts are taken up; null for never.</summary>
    public int? LooksUntilTakenUp { get; set; } = 0;

    public int Looks { get; private set; }

    /// <summary>True has the next question for an act answered as if it were not recorded yet.</summary>
    public bool OverlooksNextAct { get; set; }

    public Task<StoredCase?> FindAsync(string caseId, CancellationToken cancellationToken) =>
        Task.FromResult(_files.TryGetValue(caseId, out var file) ? new StoredCase(file, null, Acts[^1].At) : null);

    public Task<RecordedAct?> FindActAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = OverlooksNextAct ? null : Acts.FirstOrDefault(act => act.Id == id);
        OverlooksNextAct = false;
        return Task.FromResult(found);
    }

    public Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RecordedAct>>([.. Acts.Where(act => act.CaseId == caseId)]);

    public Task<IReadOnlyList<RestrictedOnCase>> FindRestrictionsAsync(string packId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RestrictedOnCase>>([]);

    public async Task<IReadOnlyList<RecordedAct>> SinceAsync(string caseId, long sequence, CancellationToken cancellationToken) =>
        [.. (await HistoryAsync(caseId, cancellationToken)).Where(act => act.Sequence > sequence)];

    public Task<IReadOnlyList<PersonOnCase>> FindOnOpenCasesAsync(string packId, IReadOnlyList<KnownAs> known, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PersonOnCase>>([]);

    public Task<IReadOnlyList<ChildOnCase>> FindOpenCasesAsync(string packId, ChildDetails child, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ChildOnCase>>([]);

    public Task<bool> AppendAsync(RecordedAct act, CaseFile after, CancellationToken cancellationToken)
    {
        if (_files.GetValueOrDefault(act.CaseId)?.Sequence >= act.Sequence)
        {
            return Task.FromResult(false);
        }

        Acts.Add(act);
        _files[act.CaseId] = after;
        return Task.FromResult(true);
    }

    /// <summary>Has a case be as acts would have made it that a test need not tell.</summary>
    public void Change(string caseId, Func<CaseFile, CaseFile> change) => _files[caseId] = change(_files[caseId]);

    public CaseView? Look(string caseId)
    {
        if (!_files.TryGetValue(caseId, out var file))
        {
            return null;
        }

        var takenUp = Looks++ >= LooksUntilTakenUp ? file.Sequence : file.Sequence - 1;
        return new(file, takenUp, People, Duties, [new TimelineAct(file.ReferredOn.ToDateTime(default), "caseOpened", "sw-1")]);
    }
}
