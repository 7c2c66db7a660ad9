using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Somebody with parental responsibility who joins after it was decided on what ground information is shared: they are asked, or it is decided anew and
/// said why they are not, before more is shared. What was shared stays shared (N53).
/// </summary>
internal static class SharingReopened
{
    /// <summary>The case after somebody joined it. Whoever said already whether they permit it has been asked; of whoever was left unasked and comes back it is decided anew.</summary>
    public static CaseFile By(CaseFile file, ParticipantDetails person, ActStamp stamp) =>
        person.HasParentalResponsibility
        && file.OpenTransfer is { WithdrawnOn: null, Sharing: { Basis: not null } sharing } move
        && !sharing.Agreed.Contains(person.Id)
        && !sharing.Refused.Contains(person.Id)
            ? file.WithTransfer(move.Id, open => open with { Sharing = sharing with { ToAskIds = (sharing.ToAskIds ?? []).With(person.Id), ReopenedOn = sharing.ReopenedOn ?? stamp.On } })
            : file;

    /// <summary>The same once somebody was asked.</summary>
    public static Sharing Without(Sharing sharing, string person) => sharing.ToAskIds?.Where(id => id != person).ToList() is { Count: > 0 } others
        ? sharing with { ToAskIds = others }
        : sharing with { ToAskIds = null, ReopenedOn = null };

    /// <summary>Refuses to share more while somebody is to be asked.</summary>
    public static IEnumerable<Refusal> Refuse(TransferOut transfer, CaseDesk desk) => (transfer.Sharing.ToAskIds ?? []).Select(person => new Refusal(
        "type",
        $"'{person}' joined after it was decided on what ground information is shared, and was not asked: ask them and record 'sharingAsked', or record 'sharingDecided' anew and say in 'notAsked' why they are not asked.",
        desk.ClauseOf(TransferRuleKind.Permission)));
}
