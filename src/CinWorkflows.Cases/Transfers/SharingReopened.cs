using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Somebody with parental responsibility who joins, or a child who turns 16, after it was decided on what ground information is shared, or somebody left unasked
/// because asking raises the risk, from whom the move is kept no more: they are asked, or it is decided anew and said why they are not, before more is shared.
/// What was shared stays shared (N53, N54).
/// </summary>
internal static class SharingReopened
{
    /// <summary>The case after somebody joined it. Whoever said already whether they permit it has been asked; of whoever was left unasked and comes back it is decided anew.</summary>
    public static CaseFile By(CaseFile file, ParticipantDetails person, ActStamp stamp) =>
        file.OpenTransfer is { WithdrawnOn: null, Sharing: { Basis: not null } sharing } move
        && (person.HasParentalResponsibility || sharing.LeavesUnaskedForRisk(person.Id))
        && !sharing.Agreed.Contains(person.Id)
        && !sharing.Refused.Contains(person.Id)
            ? For(file, move, stamp.On, person.Id)
            : file;

    /// <summary>
    /// The case after a restriction was lifted: that asking somebody raises the risk was decided because nothing of
    /// the move goes to them. Where something may go now, it is decided anew (N54).
    /// </summary>
    public static CaseFile ByLifting(CaseFile file, ActStamp stamp) =>
        file.OpenTransfer is { WithdrawnOn: null } move
            ? For(file, move, stamp.On, [.. file.Participants
                .Where(person => person.Kind != ParticipantKind.Child && move.Sharing.LeavesUnaskedForRisk(person.Id))
                .Select(person => person.Id)
                .Where(person => !Disclosure.IsKeptUntilLifted(file, person, DisclosureTopic.Moves, stamp.On))])
            : file;

    /// <summary>The same once somebody was asked.</summary>
    public static Sharing Without(Sharing sharing, string person) => sharing.ToAskIds?.Where(id => id != person).ToList() is { Count: > 0 } others
        ? sharing with { ToAskIds = others }
        : sharing with { ToAskIds = null, ReopenedOn = null };

    /// <summary>The case after any act on a day: a child who is 16 by then is to be asked from that day on, and was not by the decision.</summary>
    public static CaseFile AtSixteen(CaseFile file, DateOnly today) => file.OpenTransfer is { WithdrawnOn: null } move
        ? For(file, move, SharingPermission.YoungPersonFrom(file) ?? today, [.. TurnedSixteen(file, move, today)])
        : file;

    /// <summary>Refuses to share more while somebody is to be asked; a child who turned 16 since the last act too.</summary>
    public static IEnumerable<Refusal> Refuse(TransferOut transfer, CaseDesk desk) => (transfer.Sharing.ToAskIds ?? []).Union(desk.Pack.ClocksStartWithAnchor ? TurnedSixteen(desk.File, transfer, desk.Today) : []).Select(person => new Refusal(
        "type",
        $"{Since(transfer.Sharing, person)}, and was not asked: ask them and record 'sharingAsked', or record 'sharingDecided' anew and say in 'notAsked' why they are not asked.",
        desk.ClauseOf(TransferRuleKind.Permission)));

    /// <summary>A child who was younger when it was decided. Whoever said already whether they permit it has been asked; that they were left unasked was said of a younger child.</summary>
    private static IEnumerable<string> TurnedSixteen(CaseFile file, TransferOut move, DateOnly today) => move.Sharing is { Basis: not null, DecidedOn: { } decided } sharing && !SharingPermission.IsYoungPerson(file, decided)
        ? SharingPermission.YoungPeople(file, today).Except(sharing.Agreed).Except(sharing.Refused)
        : [];

    private static string Since(Sharing sharing, string person) => sharing.LeavesUnaskedForRisk(person)
        ? $"'{person}' was left out because asking would raise the risk, has come back or is kept from the move no more"
        : $"'{person}' joined, or turned 16, after it was decided on what ground information is shared";

    private static CaseFile For(CaseFile file, TransferOut move, DateOnly on, params IReadOnlyList<string> people) => people.Count == 0
        ? file
        : file.WithTransfer(move.Id, open => open with
        {
            Sharing = open.Sharing with
            {
                ToAskIds = people.Aggregate(open.Sharing.ToAskIds ?? [], (so, person) => so.With(person)),
                ReopenedOn = open.Sharing.ReopenedOn ?? on,
            },
        });
}
