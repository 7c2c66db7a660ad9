using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Transfers;

/// <summary>What the other authority has said about a move, in words.</summary>
internal static class MoveNews
{
    /// <summary>What an act says that it said; null where it is none of its words.</summary>
    /// <param name="act">The act.</param>
    /// <param name="shown">The case.</param>
    /// <param name="transferId">Which move from here; null for the one by which the child came.</param>
    public static NewsLine? Of(Act act, ShownCase shown, string? transferId) => act switch
    {
        ReceivingAuthorityAct said when said.TransferId == transferId => Outward(said) is { } words ? new(said.On, words) : null,
        TransferCautioned cautioned when cautioned.TransferId == transferId => new(cautioned.On, Restricts(cautioned.People, shown)),
        TransferInRestricted restricted when transferId is null => new(restricted.On, Restricts(restricted.People, shown)),
        FormerAuthorityAct told when transferId is null => Inward(told) is { } words ? new(told.On, words) : null,
        _ => null,
    };

    private static string? Outward(ReceivingAuthorityAct said) => said switch
    {
        TransferAcknowledged has => $"{has.By} has it{(has.RisksUnderstood ? " and understands the risks" : "")}.",
        TransferQuestioned asks => $"{asks.By} asks: {asks.Question}",
        ReceivingWorkerNamed named => named.NamedWorker() is { } worker ? $"The worker there is {worker}{(named.Contact is { } contact ? $" ({contact})" : "")}." : "No worker is named there yet.",
        TheirMeetingArranged meets => $"Their meeting is on {PlainWords.Date(LondonTime.DateOf(meets.StartsAt))} at {PlainWords.Time(meets.StartsAt)}, {meets.Place}.",
        TheirMeetingCancelled => "Their meeting is cancelled.",
        TransferAccepted takes => $"{takes.By} accepts: responsible from {PlainWords.ShortDate(takes.ResponsibleFrom)}.{(takes.NamedWorker() is { } worker ? $" The worker there is {worker}." : "")}{(takes.Decision is { } decision ? $" {MoveWords.Of(decision)}." : "")}",
        TransferRefused refuses => $"{refuses.By} refuses: {refuses.Reasons}",
        ResidenceReceived knows => $"They have on record that the family lives there since {PlainWords.ShortDate(knows.ResidentOn)}.",
        AssertionReceived => "They have the decision on their record.",
        WithdrawalConfirmed => "They confirm that the move is withdrawn.",
        _ => null,
    };

    private static string? Inward(FormerAuthorityAct told) => told switch
    {
        TransferInAnswered answers => $"They answer: {answers.Answer}",
        TransferInAsserted asserts => $"They decided that this authority is responsible: {asserts.Reasons}",
        TransferInOfferedAgain again => $"They offer the child again. The risk: {MoveWords.Of(again.Risk).ToLowerInvariant()}.{(again.RiskNote is { } note ? $" {note}" : "")}",
        TransferInWithdrawn withdraws => $"They withdraw the move: {MoveWords.Of(withdraws.Why)}.",
        TransferInSharingChanged sharing => sharing.MayBeRead ? "It may be shared again." : "Nobody permits any more that it is shared: nothing is decided on the pack.",
        ResidenceRecorded { Number: not null } lives => $"They have {PlainWords.ShortDate(lives.ResidentOn)} as the first day here.",
        _ => null,
    };

    private static string Restricts(IReadOnlyList<RestrictedPerson> people, ShownCase shown) => people.Count == 0
        ? "They restrict nothing any more."
        : $"They warn: {string.Join("; ", people.Select(person => $"{Name(person.PersonId, shown)} must not be told of {PlainWords.And([.. person.Limit.Topics.Select(topic => CodeWords.Of(topic))])}"))}.";

    private static string Name(string id, ShownCase shown) => shown.NameOf(id) is var name && name != id ? name : "somebody who is not on this case";
}

/// <summary>Something that the other authority said.</summary>
/// <param name="On">When.</param>
/// <param name="Words">What.</param>
internal sealed record NewsLine(DateOnly On, string Words);
