using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A parent, a carer or the child was asked whether information may be shared with the receiving authority, or changed their mind (N53).
/// At 16 and 17 the young person is asked as a rule; a younger child where a practitioner judges that they understand it. Where consent was
/// the only ground, a refusal opens the question again.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="PersonId">Who was asked.</param>
/// <param name="Agrees">True where they permit it.</param>
/// <param name="Said">What they said.</param>
/// <param name="Understands">Why a child who is not 16, or whose age is not known, understands what they are asked; needed for such a child.</param>
public sealed record SharingAsked(string TransferId, DateOnly On, string PersonId, bool Agrees, string Said, string? Understands = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. TransferRules.PersonOf("personId", PersonId, desk, "a parent, a carer or the child", desk.ClauseOf(TransferRuleKind.Permission), ParticipantKind.Parent, ParticipantKind.Carer, ParticipantKind.Child),
        .. desk.File.Participant(PersonId)?.Kind == ParticipantKind.Child && !SharingPermission.IsYoungPerson(desk.File, On)
            ? CaseDesk.Reason("understands", Understands, "why the child understands what they are asked", desk.ClauseOf(TransferRuleKind.Permission))
            : [],
        .. ToldByAsking(transfer, desk),
        .. CaseDesk.Text("said", Said, "what they said", desk.ClauseOf(TransferRuleKind.Permission)),
    ]);

    /// <summary>N54: whoever must not know of the move would learn of it by being asked. Whoever was asked before it was restricted knows, and may change their mind.</summary>
    private IEnumerable<Refusal> ToldByAsking(TransferOut transfer, CaseDesk desk)
    {
        if (!transfer.Sharing.Agreed.Concat(transfer.Sharing.Refused).Contains(PersonId) && !Disclosure.MayBeTold(desk.File, PersonId, DisclosureTopic.Moves, desk.Today))
        {
            yield return new("personId", $"'{PersonId}' must not be told of the move, and asking them tells them: do not ask, and say in 'notAsked' of 'sharingDecided' why.", desk.ClauseOf(TransferRuleKind.RiskOverPermission));
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer =>
    {
        var asked = transfer.Sharing with
        {
            Agreed = [.. transfer.Sharing.Agreed.Where(id => id != PersonId), .. Agrees ? new[] { PersonId } : []],
            Refused = [.. transfer.Sharing.Refused.Where(id => id != PersonId), .. Agrees ? [] : new[] { PersonId }],
            LeftUnasked = transfer.Sharing.LeftUnasked?.Where(id => id != PersonId).ToList() is { Count: > 0 } others ? others : null,
        };
        asked = SharingReopened.Without(asked, PersonId);
        return transfer with
        {
            Sharing = !Agrees && asked.Basis == SharingBasis.Consent ? asked with { Basis = null, DecidedOn = null } : asked,
        };
    });
}
