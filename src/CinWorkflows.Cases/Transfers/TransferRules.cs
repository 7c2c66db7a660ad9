using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>What acts on transfers have in common.</summary>
internal static class TransferRules
{
    /// <summary>Refuses a transfer that is not this case's, or has ended.</summary>
    public static IEnumerable<Refusal> Open(string transferId, CaseDesk desk)
    {
        if (desk.File.TransferOut(transferId) is not { } transfer)
        {
            yield return new("transferId", $"this case has no transfer '{transferId}'; record 'moveReported' first.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority));
        }
        else if (!transfer.IsOpen)
        {
            yield return new("transferId", $"transfer '{transferId}' has ended{(transfer.Outcome is { } outcome ? $" ({CodeWords.Of(outcome)})" : "")}.");
        }
    }

    /// <summary>Refuses what ends the case while a transfer goes on: whoever was offered the child would not hear of it (N61).</summary>
    public static IEnumerable<Refusal> WithdrawnFirst(CaseDesk desk, string field)
    {
        if (desk.File.OpenTransfer is { } transfer)
        {
            yield return new(field, $"transfer '{transfer.Id}' is open; withdraw it first, so that the receiving authority knows.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses));
        }
    }

    /// <summary>Checks what has happened in a transfer, whether it goes on or has ended.</summary>
    public static IEnumerable<Refusal> Of(string transferId, CaseDesk desk, Func<TransferOut, IEnumerable<Refusal>> rules) =>
        desk.File.TransferOut(transferId) is { } transfer ? rules(transfer) : Open(transferId, desk);

    /// <summary>Checks a transfer that goes on; what else is asked is only judged then.</summary>
    public static IEnumerable<Refusal> When(string transferId, CaseDesk desk, Func<TransferOut, IEnumerable<Refusal>> rules)
    {
        List<Refusal> refused = [.. Open(transferId, desk)];
        return refused.Count > 0 ? refused : rules(desk.File.TransfersOut.First(transfer => transfer.Id == transferId));
    }

    /// <summary>Refuses what needs the formal notification before it was given (N52).</summary>
    public static IEnumerable<Refusal> Notified(TransferOut transfer, CaseDesk desk)
    {
        if (transfer.Offers == 0)
        {
            yield return new("type", "the receiving authority has not been notified; record 'receivingAuthorityNotified' first.", desk.ClauseOf(TransferRuleKind.FormalNotification));
        }
    }

    /// <summary>
    /// Refuses to write down here what only the receiving authority's own installation can say: a child who was offered by the exchange is answered
    /// by it, or both authorities would say that the other holds the child (N47, N60).
    /// </summary>
    public static IEnumerable<Refusal> AnsweredByExchange(TransferOut transfer, CaseDesk desk, string instead, string? clause)
    {
        if (transfer.NotifiedBy == NotificationMeans.Exchange && desk.Actor != Actor.Service)
        {
            yield return new("type", $"the child was offered by the exchange, and the receiving authority answers by it: until its answer is here it holds nothing. Ring it and ask it to {instead}", clause);
        }
    }

    /// <summary>Refuses to conclude what rests on sharing that nobody permits any more (N53, N55): it is decided again first, on another ground or against the advice.</summary>
    public static IEnumerable<Refusal> IsShared(TransferOut transfer, CaseDesk desk)
    {
        if (transfer.IsSharedNoMore && desk.Pack.ClocksStartWithAnchor)
        {
            yield return transfer.Sharing.IsForbiddenByAdvice
                ? new("type", "advice is not to share, and nobody has decided against it: nothing is concluded with the receiving authority until a manager decides that with 'sharingDecided', or the transfer is withdrawn ('transferWithdrawn').", desk.ClauseOf(TransferRuleKind.SharingAdvice))
                : new("type", "there is no ground for sharing any more: nothing is concluded with the receiving authority until it is decided again ('sharingDecided'), or the transfer is withdrawn ('transferWithdrawn').", desk.ClauseOf(TransferRuleKind.Permission));
        }
    }

    /// <summary>Refuses whoever is no manager of the case that the pack lets decide about transfers, or holds it themselves.</summary>
    public static IEnumerable<Refusal> ByAManager(CaseDesk desk, string what, string? clause)
    {
        var managers = new[] { ApprovalKind.TransferDispute, ApprovalKind.TransferIn }
            .SelectMany(kind => desk.Pack.Approvals.GetValueOrDefault(kind)?.Roles ?? []);
        if (!AuthorityTable.Decides(managers, desk))
        {
            yield return new("actor.role", what, clause);
        }
    }

    /// <summary>Refuses whoever is named over there where the words name nobody, such as "TBC"; under edition 1 any words did.</summary>
    public static IEnumerable<Refusal> Named(string field, string? name, string what, CaseDesk desk, string? clause = null) =>
        CaseDesk.Text(field, desk.Pack.ClocksStartWithAnchor && EmptyWords.AreNobody(name) ? null : name, what, clause);

    /// <summary>Refuses words that prove nothing, such as "I know it"; under edition 1 any words did.</summary>
    public static IEnumerable<Refusal> Proof(string field, string? text, string what, CaseDesk desk, string? clause) =>
        desk.Pack.ClocksStartWithAnchor ? CaseDesk.Reason(field, EmptyWords.OrNoProof(text), what, clause) : CaseDesk.Text(field, text, what, clause);

    /// <summary>Refuses a message of the other installation that is not the next.</summary>
    public static IEnumerable<Refusal> Next(int? number, int received)
    {
        if (number is { } given && given != received + 1)
        {
            yield return new("number", $"message {given} of the exchange was expected as {received + 1}.");
        }
    }

    /// <summary>Checks a transfer into this authority.</summary>
    public static IEnumerable<Refusal> WhenIn(CaseDesk desk, Func<TransferIn, IEnumerable<Refusal>> rules) =>
        desk.File.TransferIn is { } transfer
            ? rules(transfer)
            : [new Refusal("type", "this child was not transferred from another authority.", desk.ClauseOf(TransferRuleKind.Residence))];

    /// <summary>Refuses what rests on a pack that nobody permits any more to be read (N53).</summary>
    public static IEnumerable<Refusal> MayBeRead(TransferIn? transfer, CaseDesk desk)
    {
        if (transfer is { IsSharedNoMore: true, SharingEndedOn: { } ended })
        {
            yield return new("type", $"the former authority told on {ended:yyyy-MM-dd} that nobody permits any more that this is shared, and that there is no other ground: the pack is closed, and nothing is decided on it. Ask the former authority. It opens again once there is a ground, or ends with the withdrawal.", desk.ClauseOf(TransferRuleKind.Permission));
        }
    }

    /// <summary>An agency, a parent or a carer of the case.</summary>
    public static IEnumerable<Refusal> PersonOf(string field, string personId, CaseDesk desk, string what, string? clause, params ParticipantKind[] kinds)
    {
        if (desk.File.Participant(personId) is not { } person)
        {
            yield return new(field, $"'{personId}' is not a participant of this case; add the participant first.");
        }
        else if (!kinds.Contains(person.Kind))
        {
            yield return new(field, $"'{personId}' is not {what}.", clause);
        }
    }
}
