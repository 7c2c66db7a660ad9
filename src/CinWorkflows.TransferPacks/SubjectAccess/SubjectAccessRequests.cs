using System.Globalization;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Papers;
using CinWorkflows.TransferPacks.Sheets;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Messages;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// Gathers everything that the record of a case holds about one person, for whoever answers their request (UK GDPR, article 15), marks what may not be
/// theirs to see, and makes of it what is given once each mark is decided on. What is given is made from the record as it stands; what was decided about it is kept (<see cref="SubjectAccessGiven"/>).
/// </summary>
public sealed class SubjectAccessRequests(IStaffDirectory staff, PackLibrary packs, IEnumerable<IPaperWriter> writers, TimeProvider clock)
{
    private const int LettersAtOnce = 500;

    /// <summary>The media type of the paper.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>
    /// All that is recorded about somebody, also what was put right since, with what may have to be taken out marked; null where there is no such case, or
    /// it never knew such a person. Of the child it is the whole case; of anybody else, what names them.
    /// </summary>
    /// <param name="cases">The record, as whoever answers may read it.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="personId">About whom.</param>
    /// <param name="askedBy">Who of the case asks and reads the answer on their behalf, such as a parent; null where they ask themselves, or somebody who is not of the case. What is kept from either is marked.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<SubjectAccessAnswer?> DraftAsync(ICaseReader cases, string caseId, string personId, string? askedBy, CancellationToken cancellationToken)
    {
        var recorded = await cases.HistoryAsync(caseId, cancellationToken);
        if (recorded.Count == 0)
        {
            return null;
        }

        var known = NamesOf(recorded);
        if (!known.TryGetValue(personId, out var own) || (askedBy is not null && !known.ContainsKey(askedBy)))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var file = ActFolding.Fold(recorded, packs);
        var kinds = KindsOf(recorded);
        var isChild = kinds[personId].Contains(ParticipantKind.Child);
        var others = Others(known, personId, kinds, recorded);
        var (theirs, ofOthers, ofAll) = Reach(personId, isChild, others, kinds, recorded);
        var marking = new SubjectAccessMarking(
            new(own, others, ofOthers, new Strangers(isChild, ofAll)),
            SubjectAccessMarking.IsKeptFrom(file, personId, now) || (askedBy is not null && SubjectAccessMarking.IsKeptFrom(file, askedBy, now)));

        // What the family shares, such as its surname, tells of no one of them.
        var self = new SomebodyElse([.. others.Values.SelectMany(names => names)], new Dictionary<string, IReadOnlyList<string>> { [personId] = own }, new Dictionary<string, RecordedReach> { [personId] = theirs }, strangers: null);
        var names = await WithStaffAsync(known.ToDictionary(person => person.Key, person => person.Value[^1]), recorded, cancellationToken);
        var entries = recorded.ToDictionary(act => act.Sequence, act => Entry(act, marking.Of(act, names)));
        var about = recorded.Where(act => act.Act is not SubjectAccessGiven && (isChild || Names(act, personId, self, entries[act.Sequence]))).Select(act => act.Sequence).ToHashSet();
        var letters = await LettersAsync(cases, caseId, personId, cancellationToken);
        return new(
            caseId,
            personId,
            own[^1],
            packs.Get(file.Pack).Authority.Name,
            now,
            [.. entries.Where(entry => about.Contains(entry.Key)).Select(entry => entry.Value).Concat(letters).OrderBy(entry => entry.At)],
            [.. entries.Keys.Where(sequence => !about.Contains(sequence))])
        {
            AskedBy = askedBy,
            Sequence = recorded.Last(act => act.Act is not SubjectAccessGiven).Sequence,
            RecordedUntil = recorded[^1].Sequence,
        };
    }

    /// <summary>Writes an answer as a paper; a draft shows what is marked, between brackets, and says that it is not to be given.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isDraft">Whether marks are still open to decide.</param>
    /// <param name="output">Is written to synchronously.</param>
    public void Write(SubjectAccessAnswer answer, bool isDraft, Stream output) =>
        writers.Single(writer => writer.MediaType == Pdf).Write(SubjectAccessPaper.Of(answer, isDraft), output);

    /// <summary>Every name that each person of the case ever had, the newest last.</summary>
    private static Dictionary<string, IReadOnlyList<string>> NamesOf(IReadOnlyList<RecordedAct> recorded)
    {
        Act[] said = [.. recorded.Select(act => act.Act)];
        return said.SelectMany(ActsIn).SelectMany(PeopleIn).Select(person => person.Id).Distinct()
            .Select(id => (Id: id, Names: (IReadOnlyList<string>)[.. KnownAs.Ever(id, said).Select(known => known.Name).OfType<string>().Distinct()]))
            .Where(person => person.Names.Count > 0)
            .ToDictionary(person => person.Id, person => person.Names);
    }

    /// <summary>
    /// Everybody but who asks and those who take part for their work: of the case, of the household, whom an act names in words, and whom a text names as
    /// kin or neighbour; who has no id is known by their name.
    /// </summary>
    private static Dictionary<string, IReadOnlyList<string>> Others(Dictionary<string, IReadOnlyList<string>> known, string personId, ILookup<string, ParticipantKind> kinds, IReadOnlyList<RecordedAct> recorded)
    {
        var others = known.Where(person => person.Key != personId && kinds[person.Key].Any(kind => kind != ParticipantKind.Agency)).ToDictionary();
        var named = recorded.SelectMany(act => ActsIn(act.Act)).SelectMany(act => HouseholdIn(act).Select(member => member.Name).Concat(act.OutsidersNamed.Select(outsider => outsider.Name).OfType<string>()))
            .Concat(Strangers.NamedIn(recorded.SelectMany(act => WordsOfAct.Of(act.Act, new Dictionary<string, string>())).Where(part => part.IsWritten).Select(part => part.Text)).Where(name => !known.Values.Any(names => names.Any(theirs => SameName.MayBe(theirs, name)))));
        foreach (var name in named.Distinct().Where(name => !known.Values.Any(names => names.Any(theirs => SameName.Is(theirs, name)))))
        {
            others[name] = [name];
        }

        return others;
    }

    /// <summary>Where whoever asks lives and how they are reached, and each other person: of neither what the other has too; and of everybody of the case, as it is.</summary>
    private static (RecordedReach Theirs, Dictionary<string, RecordedReach> OfOthers, IReadOnlyList<RecordedReach> OfAll) Reach(string personId, bool isChild, Dictionary<string, IReadOnlyList<string>> others, ILookup<string, ParticipantKind> kinds, IReadOnlyList<RecordedAct> recorded)
    {
        Act[] said = [.. recorded.SelectMany(act => ActsIn(act.Act))];
        var theirs = RecordedReach.Of(personId, isChild, said);
        var ofOthers = others.Keys.ToDictionary(id => id, id => RecordedReach.Of(id, kinds[id].Contains(ParticipantKind.Child), said));
        var atWork = kinds.Where(person => person.Key != personId && !others.ContainsKey(person.Key)).Select(person => RecordedReach.Of(person.Key, isChild: false, said));
        return (theirs.Without(ofOthers.Values), ofOthers.ToDictionary(other => other.Key, other => other.Value.Without(theirs)), [theirs, .. ofOthers.Values, .. atWork]);
    }

    private static IEnumerable<HouseholdMember> HouseholdIn(Act act) => act switch
    {
        CaseOpened { Child.Particulars.Household: { } household } => household,
        ChildParticularsRecorded { Particulars.Household: { } household } => household,
        _ => [],
    };

    private static IEnumerable<Act> ActsIn(Act act) => act is EntriesCorrected corrected ? corrected.Corrections.Select(entry => entry.Replacement).OfType<Act>() : [act];

    /// <summary>What each person of the case ever was on it.</summary>
    private static ILookup<string, ParticipantKind> KindsOf(IReadOnlyList<RecordedAct> recorded) =>
        recorded.SelectMany(act => ActsIn(act.Act)).SelectMany(PeopleIn).ToLookup(person => person.Id, person => person.Kind);

    /// <summary>Whoever takes part by an act, and those of whom it says only what they must not be told.</summary>
    private static IEnumerable<(string Id, ParticipantKind Kind)> PeopleIn(Act act) =>
        EverOnTheCase.WithTheChild(act).Select(person => (person.Id, person.Kind)).Concat(RestrictedPerson.NamedIn(act).Select(person => (person.Id, person.Kind)));

    /// <summary>Whether an entry names a person: by their id, or by a name in a text.</summary>
    private static bool Names(RecordedAct recorded, string personId, SomebodyElse self, SubjectAccessEntry entry) =>
        WordsOfAct.Of(recorded.Act, new Dictionary<string, string>()).Any(part => part.Text == personId) || entry.Passages.Any(passage => self.In(passage.Text).Any());

    private static SubjectAccessEntry Entry(RecordedAct recorded, IReadOnlyList<SubjectAccessPassage> passages) => new(
        recorded.Sequence.ToString(CultureInfo.InvariantCulture),
        recorded.At,
        CodeWords.AtBeginning(ActJson.TypeOf(recorded.Act)),
        recorded.Actor.Id == Actor.Service.Id ? null : CodeWords.Of(recorded.Actor.Role),
        passages);

    private async Task<Dictionary<string, string>> WithStaffAsync(Dictionary<string, string> names, IReadOnlyList<RecordedAct> recorded, CancellationToken cancellationToken)
    {
        foreach (var id in recorded.SelectMany(act => act.Act.StaffNamed).Select(named => named.Id).Distinct().Where(id => !names.ContainsKey(id)))
        {
            if (await staff.FindAsync(id, cancellationToken) is { } member)
            {
                names[id] = member.Name;
            }
        }

        return names;
    }

    private async Task<IReadOnlyList<SubjectAccessEntry>> LettersAsync(ICaseReader cases, string caseId, string personId, CancellationToken cancellationToken)
    {
        var sent = new List<MessageView>();
        IReadOnlyList<MessageView> some;
        do
        {
            some = await cases.MessagesAsync(new(caseId, RecipientId: personId, Take: LettersAtOnce, Skip: sent.Count), cancellationToken);
            sent.AddRange(some);
        }
        while (some.Count == LettersAtOnce);

        return [.. sent.Select(message => new SubjectAccessEntry(
            message.Order.Id,
            message.QueuedAt,
            $"Letter: {CodeWords.Of(message.Order.Kind)}",
            null,
            [
                new("What became of it", CodeWords.AtBeginning(message.State.ToString()), []),
                .. message.Medium is { } medium ? [new("By", Words.Of(medium), [])] : Array.Empty<SubjectAccessPassage>(),
            ]))];
    }
}
