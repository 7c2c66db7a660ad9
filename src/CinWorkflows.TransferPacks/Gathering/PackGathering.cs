using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>
/// Gathers what a pack says from the record. What happened is told as it stood at one act; how people are reached, and what they must not be told, is told as it is
/// known now, because a way that has become unsafe since must not be passed on.
/// </summary>
internal sealed class PackGathering(ICaseReader reader, IStaffDirectory staff, IStaffRegister teams, IAuthorityDirectory authorities, PackLibrary packs, IDocumentContent types)
{
    private const string NoReason = "Not on the record, and no reason is given yet.";

    /// <summary>Gathers a pack.</summary>
    /// <param name="acts">All acts of the case.</param>
    /// <param name="transferId">Which transfer.</param>
    /// <param name="prepared">The act that prepared it; null for what it would be now.</param>
    /// <param name="madeAt">The instant to which it is true.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<PackContents> GatherAsync(IReadOnlyList<RecordedAct> acts, string transferId, RecordedAct? prepared, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        var history = CaseHistory.UpTo(prepared?.Sequence, acts, packs);
        var file = history.File;
        var transfer = file.TransfersOut.Single(candidate => candidate.Id == transferId);
        var view = await reader.FindAsync(file.CaseId, cancellationToken) ?? throw new InvalidOperationException("The record has acts of a case that it cannot show.");
        var names = await NamesAsync(history, cancellationToken);
        var said = prepared?.Act as TransferPackPrepared;
        var documents = PartDocuments.In(history, said?.Parts ?? [], types);
        var about = new TransferGathering(history, transfer, names);
        var pack = packs.Get(file.Pack);
        var child = view.People.First(person => person.Kind == ParticipantKind.Child);
        return new(
            PackContents.Version,
            transferId,
            PackContents.OfficialSensitive,
            madeAt,
            new(pack.Authority.Code ?? TransferId.Parse(transferId)!.From, pack.Authority.Name),
            new(transfer.To, authorities.Find(transfer.To)?.Name ?? transfer.To),
            await CallersAsync(file, prepared, cancellationToken),
            new(child.Id, child.Name, child.BornOn, child.ReceivesPlan, SharedContact.Of(child.Email, child.Contact)),
            new(file.CaseId, file.ReferredOn, $"{pack.Authority.Name}, version {pack.Version}"),
            about.Move(),
            about.Risk(),
            Assessment(history) is { } assessment
                ? assessment with { DocumentPath = documents.Path(PackPartKind.Assessment) }
                : new() { DocumentPath = documents.Path(PackPartKind.Assessment), MissingReason = Reason(PackPartKind.Assessment) },
            PlanGathering.Of(history, names) is { } plan
                ? plan with { DocumentPath = documents.Path(PackPartKind.Plan) }
                : new() { DocumentPath = documents.Path(PackPartKind.Plan), MissingReason = Reason(PackPartKind.Plan) },
            ReviewGathering.Of(history, names) is { } review
                ? review with { DocumentPath = documents.Path(PackPartKind.ReviewMinutes) }
                : new() { DocumentPath = documents.Path(PackPartKind.ReviewMinutes), MissingReason = Reason(PackPartKind.ReviewMinutes) },
            new(said?.Summary, documents.Path(PackPartKind.CaseSummary), said is null ? NoReason : null),
            Chronology.Of(history, names),
            [.. view.People.Where(person => person.Kind != ParticipantKind.Child).Select(person => Person(person, view.File, about, LondonTime.DateOf(madeAt)))],
            about.Gaps(),
            about.Sharing(),
            documents.All);

        string? Reason(PackPartKind kind) => documents.Path(kind) is not null ? null : said?.Parts.FirstOrDefault(part => part.Kind == kind)?.MissingReason ?? NoReason;
    }

    private static PackAssessment? Assessment(CaseHistory history)
    {
        var concluded = history.Of<AssessmentConcluded>().LastOrDefault();
        return history.File.OwnAssessment is { ConcludedOn: not null } assessment
            ? new(assessment.StartedOn, assessment.ConcludedOn, assessment.Outcome, Blank(concluded?.Summary), Blank(concluded?.DelayReason))
            : null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static PackPerson Person(PersonView person, CaseFile file, TransferGathering about, DateOnly today) => new(
        person.Id,
        person.Kind,
        person.Name,
        Blank(person.Organisation),
        file.Participant(person.Id)?.HasParentalResponsibility ?? false,
        person.ReceivesPlan,
        SharedContact.Of(Blank(person.Email), person.Contact),
        about.Briefing(person.Id))
    {
        Restriction = PackRestriction.Of(Disclosure.LimitOf(file, person.Id, today)),
    };

    private async Task<Dictionary<string, string>> NamesAsync(CaseHistory history, CancellationToken cancellationToken)
    {
        var names = history.Names();
        var ofStaff = history.Of<PlanAgreed>().SelectMany(plan => plan.Content.Actions.Select(action => action.OwnerId).Append(plan.Content.HolderId));
        foreach (var id in ofStaff.Distinct().Where(id => !names.ContainsKey(id)).ToList())
        {
            names[id] = (await staff.FindAsync(id, cancellationToken))?.Name ?? id;
        }

        return names;
    }

    /// <summary>The allocated worker, whoever prepared the pack, and the managers of the team.</summary>
    private async Task<IReadOnlyList<PackCaller>> CallersAsync(CaseFile file, RecordedAct? prepared, CancellationToken cancellationToken)
    {
        var team = file.Allocation.TeamId;
        var named = (await teams.TeamsAsync(cancellationToken)).ToDictionary(known => known.Id, known => known.Name);
        List<(StaffMember? Member, string Part)> found =
        [
            (file.Allocation.WorkerId is { } worker ? await staff.FindAsync(worker, cancellationToken) : null, "Allocated worker"),
            (prepared is null ? null : await staff.FindAsync(prepared.Actor.Id, cancellationToken), "Prepared this pack"),
            .. (await staff.InTeamAsync(team, Role.TeamManager, cancellationToken)).Select(manager => ((StaffMember?)manager, "Team manager")),
        ];
        return
        [
            .. found.Where(caller => caller.Member is not null).DistinctBy(caller => caller.Member!.Id)
                .Select(caller => new PackCaller(caller.Member!.Name, caller.Part, caller.Member.Email, named.GetValueOrDefault(caller.Member.TeamId, caller.Member.TeamId))),
        ];
    }
}
