using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases;

/// <summary>A referral becomes a case. The admission checks of the pack apply (N1, N2, N46, H1–H3).</summary>
/// <param name="ReferredOn">The referral's date.</param>
/// <param name="Child">The child.</param>
/// <param name="TeamId">The responsible team.</param>
/// <param name="WorkerId">The allocated social worker; null where nobody is yet.</param>
/// <param name="Circumstances">What was found when admission was checked; an empty list says that nothing was.</param>
/// <param name="Participants">The family and agencies known so far.</param>
/// <param name="Transfer">The former authority's notice, for a child who moves here; null for one who is referred (N62).</param>
public sealed record CaseOpened(
    DateOnly ReferredOn,
    ChildDetails Child,
    string TeamId,
    string? WorkerId,
    IReadOnlyList<Circumstance> Circumstances,
    IReadOnlyList<ParticipantDetails>? Participants = null,
    TransferNotice? Transfer = null) : Act
{
    /// <summary>Why the child has a second case beside one that is open; null where there is none.</summary>
    public string? DuplicateReason { get; init; }

    /// <summary>
    /// People who do not take part and must not be told something all the same, as one whom the former authority took off the case: nothing goes
    /// to a mailbox of theirs, and they are recognised when they join (N54, N57). Null where there are none.
    /// </summary>
    public IReadOnlyList<ParticipantDetails>? Outside { get; init; }

    /// <inheritdoc />
    public override bool IsUrgent => Transfer?.Risk == TransferRisk.Urgent;

    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed =>
        WorkerId is null ? [new("teamId", TeamId, IsTeam: true)] : [new("teamId", TeamId, IsTeam: true), new("workerId", WorkerId) { ActsAs = Allocation.HeldBy }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var refused = desk.Pack.Admission
            .Where(rule => rule.Effect == AdmissionEffect.Refuse && Circumstances.Contains(rule.When))
            .Select(rule => new Refusal("circumstances", $"this procedure does not apply to a child for whom this was found: {CodeWords.Of(rule.When)}. Follow {rule.Procedure}.", rule.Clause));
        var people = (Participants ?? []).SelectMany((person, index) => person.Check($"participants[{index}]"));
        var ids = (Participants ?? []).Select(person => person.Id).Append(Child.Id).ToList();
        var doubled = ids.Concat((Outside ?? []).Select(person => person.Id)).GroupBy(id => id).Where(group => group.Count() > 1)
            .Select(group => new Refusal("participants", $"the id '{group.Key}' is given to more than one person."));
        return
        [
            .. refused,
            .. desk.NotAfterToday("referredOn", ReferredOn),
            .. Child.Referred("referredOn", ReferredOn, desk.Today),
            .. Child.Check("child", desk),
            .. CaseDesk.Text("teamId", TeamId, "the responsible team"),
            .. people,
            .. doubled,
            .. Restricted("child", Child.Restriction, ids),
            .. (Participants ?? []).SelectMany((person, index) => Restricted($"participants[{index}]", person.Restriction, ids)),
            .. (Outside ?? []).SelectMany((person, index) => person.Check($"outside[{index}]")),
            .. (Outside ?? []).Index().Where(one => one.Item.Restriction is null).Select(one => new Refusal($"outside[{one.Index}].restriction", "say of what they must not be told; whoever takes part is given in 'participants'.")),
            .. (Outside ?? []).SelectMany((person, index) => Restricted($"outside[{index}]", person.Restriction, ids)),
            .. Transfer?.Check("transfer", desk, ids) ?? [],
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var opened = file with
        {
            ReferredOn = ReferredOn,
            Allocation = new(TeamId, WorkerId),
            Routes = Circumstances,
            Participants = [Child.ToParticipant(), .. (Participants ?? []).Select(person => person.ToParticipant())],
            TransferIn = Transfer?.ToTransferIn(),
        };
        return (Participants ?? []).Concat(Outside ?? []).Select(person => (person.Id, person.Restriction)).Prepend((Child.Id, Child.Restriction))
            .Aggregate(opened, (so, person) => person.Restriction?.Set(so, person.Id, stamp) ?? so);
    }

    private static IEnumerable<Refusal> Restricted(string field, DisclosureLimit? limit, IReadOnlyList<string> ids) => (limit?.NotWith ?? [])
        .Where(other => !ids.Contains(other))
        .Select(other => new Refusal($"{field}.restriction.notWith", $"'{other}' is not among the participants."));
}
