using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// On what ground information is shared: a parent's permission (N53); the risk of harm, to which the law on data protection is no
/// barrier, or that asking would raise it (N54); or advice (N55). The reasons are recorded, and so is why anybody who might have been asked
/// was not. Whoever is not asked because that would raise the risk must not be told of the move either. Once any advice on the move said no, a
/// manager decides and not whoever holds the case, also where other advice said yes.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Basis">The ground.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="NotAsked">Who was not asked, and why: to ask may itself disclose the move (N54).</param>
public sealed record SharingDecided(string TransferId, DateOnly On, SharingBasis Basis, string Reasons, IReadOnlyList<PersonReason>? NotAsked = null) : Act
{
    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. Ground(transfer.Sharing, desk),
        .. SharingPermission.EverybodyIsAccountedFor(transfer.Sharing, NotAsked, On, desk),
        .. ToldAllTheSame(desk),
        .. AgainstAdvice(transfer.Sharing, desk),
        .. CaseDesk.Text("reasons", Reasons, "the reasons", Basis is SharingBasis.RiskOfHarm or SharingBasis.AskingRaisesRisk ? desk.ClauseOf(TransferRuleKind.RiskOverPermission) : desk.ClauseOf(TransferRuleKind.Permission)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => transfer with
    {
        Sharing = transfer.Sharing with
        {
            Basis = Basis,
            DecidedOn = On,
            DecidedAgainstAdvice = transfer.Sharing.AdvisedAgainst,
            LeftUnasked = NotAsked is { Count: > 0 } ? [.. NotAsked.Select(one => one.PersonId).Distinct()] : null,
            ToAskIds = null,
            ReopenedOn = null,
        },
    });

    private IEnumerable<Refusal> Ground(Sharing sharing, CaseDesk desk) => (Basis, sharing) switch
    {
        (SharingBasis.Consent, { Agreed.Count: 0 }) =>
            [new Refusal("basis", "nobody permits it; record 'sharingAsked', or give another ground.", desk.ClauseOf(TransferRuleKind.Permission))],
        (SharingBasis.Consent, { Refused.Count: > 0 }) =>
            [new Refusal("basis", "somebody who was asked refuses: share only because of a risk of harm, or on advice.", desk.ClauseOf(TransferRuleKind.Permission))],
        (SharingBasis.Advice, not { AdvisedToShare: true }) =>
            [new Refusal("basis", "no advice says that it may be shared; record 'sharingAdviceSought' and 'sharingAdviceGiven'.", desk.ClauseOf(TransferRuleKind.SharingAdvice))],
        (SharingBasis.AskingRaisesRisk, _) when NotAsked is not { Count: > 0 } && desk.Pack.ClocksStartWithAnchor =>
            [new Refusal("notAsked", "say whom asking would put at risk, and who is therefore not asked.", desk.ClauseOf(TransferRuleKind.RiskOverPermission))],
        _ => [],
    };

    /// <summary>
    /// N54, N61: where asking somebody raises the risk, a letter about the move raises it as much: nothing of it goes to them by itself, and not only until
    /// some day. The child is told as their age allows; under edition 1 the ground stood as it was given.
    /// </summary>
    private IEnumerable<Refusal> ToldAllTheSame(CaseDesk desk) => Basis == SharingBasis.AskingRaisesRisk && desk.Pack.ClocksStartWithAnchor
        ? from entry in (NotAsked ?? []).Index()
          let person = entry.Item.PersonId
          where desk.File.Participant(person) is { Kind: not ParticipantKind.Child } && !Disclosure.IsKeptUntilLifted(desk.File, person, DisclosureTopic.Moves, desk.Today)
          select new Refusal(
              $"notAsked[{entry.Index}].personId",
              $"asking '{person}' raises the risk, so they are not to be told of the move either, and letters about it would go to them: restrict that first, without an end ('disclosureRestricted' without 'until', or 'mayKnow' in the move's assessment), or give another ground.",
              desk.ClauseOf(TransferRuleKind.RiskOverPermission))
        : [];

    /// <summary>N55: advice was asked for and says no. What it forbids a manager decides whom the pack names, with the reasons; under edition 1 the ground stood as it was given.</summary>
    private IEnumerable<Refusal> AgainstAdvice(Sharing sharing, CaseDesk desk)
    {
        if (sharing.AdvisedAgainst != true || !desk.Pack.ClocksStartWithAnchor)
        {
            yield break;
        }

        if (desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.SharingAgainstAdvice) is not { } approval)
        {
            yield return new("basis", $"advice on this move is not to share, and {desk.Pack.Authority.Name}'s procedure lets nobody share against it.", desk.ClauseOf(TransferRuleKind.SharingAdvice));
        }
        else if (!approval.Roles.Contains(desk.Actor.Role))
        {
            yield return new("actor.role", $"advice on this move is not to share: against it this is decided by the {RoleWords.AnyOf(approval.Roles, desk.Pack.NameOf)}, not by the {desk.Pack.NameOf(desk.Actor.Role)}.", approval.Clause);
        }
        else if (!AuthorityTable.Decides(approval.Roles, desk))
        {
            yield return new("actor.id", $"'{desk.Actor.Id}' holds this case or has held it today, or is of another team, and so does not decide against the advice: another manager of the case does.", approval.Clause);
        }
    }
}
