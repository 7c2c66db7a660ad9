using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Somebody with parental responsibility who joins, or a child who turns 16, after it was decided on what ground information is shared: they are asked, or
/// it is decided anew and said why they are not, before more is shared. What was shared stays shared (N53).
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

    /// <summary>The case after any act on a day: a child who is 16 by then is to be asked from that day on, and was not by the decision.</summary>
    public static CaseFile AtSixteen(CaseFile file, DateOnly today) => file.OpenTransfer is { WithdrawnOn: null } move && TurnedSixteen(file, move, today).ToList() is { Count: > 0 } children
        ? file.WithTransfer(move.Id, open => open with
        {
            Sharing = open.Sharing with
            {
                ToAskIds = children.Aggregate(open.Sharing.ToAskIds ?? [], (asked, child) => asked.With(child)),
                ReopenedOn = open.Sharing.ReopenedOn ?? SharingPermission.YoungPersonFrom(file),
            },
        })
        : file;

    /// <summary>Refuses to share more while somebody is to be asked; a child who turned 16 since the last act too.</summary>
    public static IEnumerable<Refusal> Refuse(TransferOut transfer, CaseDesk desk) => (transfer.Sharing.ToAskIds ?? []).Union(desk.Pack.ClocksStartWithAnchor ? TurnedSixteen(desk.File, transfer, desk.Today) : []).Select(person => new Refusal(
        "type",
        $"'{person}' joined, or turned 16, after it was decided on what ground information is shared, and was not asked: ask them and record 'sharingAsked', or record 'sharingDecided' anew and say in 'notAsked' why they are not asked.",
        desk.ClauseOf(TransferRuleKind.Permission)));

    /// <summary>A child who was younger when it was decided. Whoever said already whether they permit it has been asked; that they were left unasked was said of a younger child.</summary>
    private static IEnumerable<string> TurnedSixteen(CaseFile file, TransferOut move, DateOnly today) => move.Sharing is { Basis: not null, DecidedOn: { } decided } sharing && !SharingPermission.IsYoungPerson(file, decided)
        ? SharingPermission.YoungPeople(file, today).Except(sharing.Agreed).Except(sharing.Refused)
        : [];
}
