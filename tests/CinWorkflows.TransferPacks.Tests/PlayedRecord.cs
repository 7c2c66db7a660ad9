using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Records.People;
using Moq;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>A record in memory: acts, and the case files and people that they make.</summary>
internal sealed class PlayedRecord : IActStore
{
    private static readonly PolicyPack Policy = PackLibrary.Shipped.Current("northamptonshire", new(2026, 10, 1))!.Pack;

    private readonly Dictionary<string, CaseFile> _files = [];

    public PlayedRecord()
    {
        var reader = new Mock<ICaseReader>(MockBehavior.Strict);
        reader.Setup(mock => mock.ActsAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string caseId, CancellationToken _) => [.. Acts.Where(act => act.CaseId == caseId)]);
        reader.Setup(mock => mock.HistoryAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(HistoryAsync);
        reader.Setup(mock => mock.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string caseId, CancellationToken _) => _files.TryGetValue(caseId, out var file) ? new CaseView(file, file.Sequence, [.. People(caseId)], [], []) : null);
        reader.Setup(mock => mock.FindPersonAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string caseId, string personId, CancellationToken _) => People(caseId).FirstOrDefault(person => person.Id == personId));
        reader.Setup(mock => mock.MessagesAsync(It.IsAny<MessageFilter>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((MessageFilter filter, CancellationToken _) => [.. Messages.Where(message => message.Order.CaseId == filter.CaseId && message.Order.To.Id == filter.RecipientId)]);
        Reader = reader.Object;
    }

    public List<RecordedAct> Acts { get; } = [];

    public List<MessageView> Messages { get; } = [];

    public ICaseReader Reader { get; }

    public CaseFile? File(string caseId) => _files.GetValueOrDefault(caseId);

    public void Add(string caseId, IEnumerable<Act> acts)
    {
        foreach (var act in acts)
        {
            var before = File(caseId) ?? new CaseFile { CaseId = caseId, Pack = Policy.Reference, ReferredOn = default, Allocation = new("", null) };
            var (sequence, at) = (before.Sequence + 1, ExampleCase.Now.AddMinutes(before.Sequence));
            var actor = new Actor("sw-1", Role.SocialWorker);
            Acts.Add(new(caseId, sequence, Guid.NewGuid(), actor, at, at, Policy.Reference, act));
            _files[caseId] = act is EntriesCorrected
                ? ActFolding.Fold([.. Acts.Where(recorded => recorded.CaseId == caseId)], PackLibrary.Shipped)
                : CaseProgress.After(act, before, Policy, new(sequence, actor, at));
        }
    }

    public Task<StoredCase?> FindAsync(string caseId, CancellationToken cancellationToken) =>
        Task.FromResult(File(caseId) is { } file ? new StoredCase(file, null, ExampleCase.Now) : null);

    public Task<RecordedAct?> FindActAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(Acts.FirstOrDefault(act => act.Id == id));

    public Task<IReadOnlyList<RecordedAct>> HistoryAsync(string caseId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<RecordedAct>>([.. Acts.Where(act => act.CaseId == caseId)]);

    public Task<IReadOnlyList<RestrictedOnCase>> FindRestrictionsAsync(string packId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<RestrictedOnCase>>([]);

    public async Task<IReadOnlyList<RecordedAct>> SinceAsync(string caseId, long sequence, CancellationToken cancellationToken) =>
        [.. (await HistoryAsync(caseId, cancellationToken)).Where(act => act.Sequence > sequence)];

    public Task<IReadOnlyList<PersonOnCase>> FindOnOpenCasesAsync(string packId, IReadOnlyList<KnownAs> known, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PersonOnCase>>([]);

    public Task<IReadOnlyList<ChildOnCase>> FindOpenCasesAsync(string packId, ChildDetails child, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ChildOnCase>>([]);

    public Task<bool> AppendAsync(RecordedAct act, CaseFile after, CancellationToken cancellationToken)
    {
        if ((File(act.CaseId)?.Sequence ?? 0) >= act.Sequence)
        {
            return Task.FromResult(false);
        }

        Acts.Add(act);
        _files[act.CaseId] = after;
        return Task.FromResult(true);
    }

    private IEnumerable<PersonView> People(string caseId)
    {
        var opened = Acts.Where(act => act.CaseId == caseId).Select(act => act.Act).OfType<CaseOpened>().Single();
        var changed = Acts.Where(act => act.CaseId == caseId).Select(act => act.Act).OfType<ContactDetailsChanged>().ToDictionary(change => change.PersonId);
        var ofChild = changed.GetValueOrDefault(opened.Child.Id);
        yield return new(opened.Child.Id, ParticipantKind.Child, opened.Child.Name, ofChild is null ? opened.Child.Email : ofChild.Email, null, opened.Child.BornOn, opened.Child.ReceivesPlan)
        {
            Contact = ofChild is null ? opened.Child.Contact : ofChild.Contact,
        };
        var joined = Acts.Where(act => act.CaseId == caseId).Select(act => act.Act).OfType<ParticipantAdded>().Select(added => added.Person);
        foreach (var person in (opened.Participants ?? []).Concat(joined).Where(person => File(caseId)!.Participant(person.Id) is not null))
        {
            var change = changed.GetValueOrDefault(person.Id);
            yield return new(person.Id, person.Kind, person.Name, change is null ? person.Email : change.Email, person.Organisation, null, person.ReceivesPlan) { Contact = change is null ? person.Contact : change.Contact };
        }
    }
}
