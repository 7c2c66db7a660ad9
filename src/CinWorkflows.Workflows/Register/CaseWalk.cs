using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>A case told from its first act on, entry by entry.</summary>
internal sealed class CaseWalk(IReadOnlyList<RecordedAct> recorded, IReadOnlyDictionary<long, RecordedAct> standing, PackLibrary packs)
{
    private readonly Dictionary<long, IReadOnlyList<Breach>> _found = [];

    private readonly List<PastAct> _past = [];

    /// <summary>The acts so far.</summary>
    public IReadOnlyList<PastAct> Past => _past;

    public CaseFile File { get; private set; } = ActFolding.Before(recorded[0]);

    public static CaseWalk From(IReadOnlyList<RecordedAct> recorded, PackLibrary packs) =>
        new(recorded, EffectiveActs.Of(recorded).ToDictionary(entry => entry.Sequence), packs);

    public RecordedAct? At(long sequence) => standing.GetValueOrDefault(sequence);

    public void Found(long sequence, IReadOnlyList<Breach> kept, IEnumerable<Breach> breaches) => _found[sequence] = [.. kept, .. breaches.Where(breach => breach.Entry == sequence)];

    public void Step(RecordedAct? entry)
    {
        if (entry is not null)
        {
            File = ActFolding.After(_found.TryGetValue(entry.Sequence, out var breaches) ? entry with { Breaches = breaches } : entry, File, recorded, packs);
            _past.Add(entry.AsPast);
        }
    }
}
