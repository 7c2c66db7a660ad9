using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>
/// Gathers what a pack says from the record. What happened is told as it stood at one act; how people are reached, and what they must not be told, is told as it is
/// known now, because a way that has become unsafe since must not be passed on.
/// </summary>
internal sealed class PackGathering(ICaseReader reader, IStaffDirectory staff, IStaffRegister teams, IAuthorityDirectory authorities, PackLibrary packs, IDocumentContent types, IErasureBook erasures)
{
    private const string NoReason = "Not on the record, and no reason is given yet.";

    private readonly CallerGathering _callers = new(staff, teams);

    /// <summary>Gathers a pack.</summary>
    /// <param name="acts">All acts of the case.</param>
    /// <param name="transferId">Which transfer.</param>
    /// <param name="prepared">The act that prepared it; null for what it would be now.</param>
    /// <param name="madeAt">The instant to which it is true.</param>
    /// <param name="knownAt">The instant to which it is true of what people must not be told.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<PackContents> GatherAsync(IReadOnlyList<RecordedAct> acts, string transferId, RecordedAct? prepared, DateTimeOffset madeAt, DateTimeOffset knownAt, CancellationToken cancellationToken)
    {
        var history = CaseHistory.UpTo(prepared?.Sequence, acts, packs);
        var file = history.File;
        var transfer = file.TransfersOut.Single(candidate => candidate.Id == transferId);
        var view = await reader.FindAsync(file.CaseId, cancellationToken) ?? throw new InvalidOperationException("The record has acts of a case that it cannot show.");
        var names = await NamesAsync(history, view.File, cancellationToken);
        var said = prepared?.Act as TransferPackPrepared;
        var documents = PartDocuments.In(history, said?.Parts ?? [], types, await erasures.DocumentsAsync(file.CaseId, cancellationToken));
        var about = new TransferGathering(history, transfer, names);
        var pack = packs.Get(file.Pack);
        var child = view.People.First(person => person.Kind == ParticipantKind.Child);
        var restrictions = new RestrictionGathering(view.File, view.File.TransferOut(transferId), pack, names, LondonTime.DateOf(knownAt));
        return new()
        {
            SchemaVersion = PackContents.Version,
            TransferId = transferId,
            Marking = PackContents.OfficialSensitive,
            MadeAt = madeAt,
            From = new(pack.Authority.Code ?? TransferId.Parse(transferId)!.From, pack.Authority.Name),
            To = new(transfer.To, authorities.Find(transfer.To)?.Name ?? transfer.To),
            Callers = await _callers.OfAsync(file, prepared, LondonTime.DateOf(knownAt), cancellationToken),
            Child = new(child.Id, child.Name, child.BornOn, child.ReceivesPlan, SharedContact.Of(child.Email, child.Contact))
            {
                Particulars = SharedParticulars.Of(history.Of<Act>()),
                Restriction = restrictions.Of(child.Id),
            },
            Case = new(file.CaseId, file.ReferredOn, $"{pack.Authority.Name}, version {pack.Version}"),
            Move = about.Move(),
            Risk = about.Risk(),
            Assessment = Assessment(history) is { } assessment
                ? assessment with { DocumentPath = documents.Path(PackPartKind.Assessment) }
                : new() { DocumentPath = documents.Path(PackPartKind.Assessment), MissingReason = Reason(PackPartKind.Assessment) },
            Plan = PlanGathering.Of(history, pack.Plan.Replies.Count > 0, names) is { } plan
                ? plan with { DocumentPath = documents.Path(PackPartKind.Plan) }
                : new() { DocumentPath = documents.Path(PackPartKind.Plan), MissingReason = Reason(PackPartKind.Plan) },
            LatestReview = ReviewGathering.Of(history, pack, names) is { } review
                ? review with { DocumentPath = documents.Path(PackPartKind.ReviewMinutes) }
                : new() { DocumentPath = documents.Path(PackPartKind.ReviewMinutes), MissingReason = Reason(PackPartKind.ReviewMinutes) },
            Summary = new(said?.Summary, documents.Path(PackPartKind.CaseSummary), said is null ? NoReason : null),
            Chronology = Chronology.Of(history, names, pack),
            Network = [.. view.People.Where(person => person.Kind != ParticipantKind.Child).Select(person => Person(person, view.File, about, restrictions))],
            Gaps = about.Gaps(),
            Sharing = about.Sharing(person => restrictions.Of(person) is not null),
            Documents = documents.All,
            ServicesComparedOn = transfer.ServicesComparedOn,
            Outside = Outside(view.File, EffectiveActs.Of(acts), LondonTime.DateOf(knownAt), restrictions) is { Count: > 0 } outside ? outside : null,
            OpenConcerns = UnsettledGathering.Concerns(history),
            OpenBreaches = UnsettledGathering.Breaches(history, names),
        };

        string? Reason(PackPartKind kind) => documents.Path(kind) is not null ? null : said?.Parts.FirstOrDefault(part => part.Kind == kind)?.MissingReason ?? NoReason;
    }

    private static PackAssessment? Assessment(CaseHistory history)
    {
        var concluded = history.Of<AssessmentConcluded>().LastOrDefault();
        return history.File.OwnAssessment is { ConcludedOn: not null } assessment
            ? new(assessment.StartedOn, assessment.ConcludedOn, assessment.Outcome, Blank(concluded?.Summary), Blank(concluded?.DelayReason))
            : null;
    }

    private static IReadOnlyList<PackPerson> Outside(CaseFile file, IReadOnlyList<RecordedAct> acts, DateOnly today, RestrictionGathering restrictions) =>
    [
        .. RestrictedPerson.Outside(file, [.. acts.Select(entry => entry.Act)], today).Select(person => new PackPerson(
            person.Id,
            person.Kind,
            person.Name,
            Organisation: null,
            HasParentalResponsibility: EverOnTheCase.Of(file).Any(known => known.Id == person.Id && known.HasParentalResponsibility),
            ReceivesPlan: false,
            SharedContact.Of(Blank(person.Email), person.Contact))
        {
            Restriction = restrictions.Of(person.Id),
        }),
    ];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static PackPerson Person(PersonView person, CaseFile file, TransferGathering about, RestrictionGathering restrictions) => new(
        person.Id,
        person.Kind,
        person.Name,
        Blank(person.Organisation),
        file.Participant(person.Id)?.HasParentalResponsibility ?? false,
        person.ReceivesPlan,
        SharedContact.Of(Blank(person.Email), person.Contact),
        about.Briefing(person.Id))
    {
        Restriction = restrictions.Of(person.Id),
    };

    private async Task<Dictionary<string, string>> NamesAsync(CaseHistory history, CaseFile now, CancellationToken cancellationToken)
    {
        var names = history.Names();
        IEnumerable<string> ofStaff =
        [
            .. history.Of<PlanAgreed>().SelectMany(plan => plan.Content.Actions.Select(action => action.OwnerId).Append(plan.Content.HolderId)),
            .. history.File.Meetings.Select(meeting => meeting.ChairId),
            .. (now.Restrictions ?? []).Select(restriction => restriction.ById).OfType<string>(),
        ];
        foreach (var id in ofStaff.Distinct().Where(id => !names.ContainsKey(id)).ToList())
        {
            names[id] = (await staff.FindAsync(id, cancellationToken))?.Name ?? id;
        }

        return names;
    }
}
