using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The receiving authority accepts responsibility from a day on; until then the former authority is responsible (N61). An acceptance
/// holds, also where it crosses a withdrawal. Responsibility is not passed backwards in time.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day of the acceptance.</param>
/// <param name="ResponsibleFrom">The first day of responsibility, at most <see cref="LongestLead"/> days later.</param>
/// <param name="By">Who accepted, by name.</param>
/// <param name="Worker">The allocated worker's name, where one is named.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferAccepted(string TransferId, DateOnly On, DateOnly ResponsibleFrom, string By, string? Worker = null, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <summary>How many days ahead responsibility may be accepted.</summary>
    public const int LongestLead = 60;

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. Number is null && transfer.AcceptedOn is { } accepted
            ? new Refusal[] { new("type", $"the receiving authority accepted on {accepted:yyyy-MM-dd}.") }
            : [],
        .. Lead("responsibleFrom", ResponsibleFrom, On, desk),
        .. CaseDesk.Text("by", By, "who accepted"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => transfer with
    {
        AcceptedOn = On,
        ResponsibleFrom = transfer.AssertionReceivedOn is { } asserted && asserted < ResponsibleFrom ? asserted : ResponsibleFrom,
        AcknowledgedOn = transfer.AcknowledgedOn ?? On,
        WorkerNamedOn = Worker is null ? transfer.WorkerNamedOn : On,
        RefusedOn = null,
        WithdrawnOn = null,
        WithdrawnSequence = 0,
        StaysThere = null,
        Dispute = transfer.Dispute is { IsOpen: true } ? null : transfer.Dispute,
    };

    /// <summary>Refuses a first day of responsibility in the past or far ahead.</summary>
    internal static IEnumerable<Refusal> Lead(string field, DateOnly responsibleFrom, DateOnly on, CaseDesk desk)
    {
        if (responsibleFrom < on)
        {
            yield return new(field, $"responsibility is accepted from {on:yyyy-MM-dd} or later, not from {responsibleFrom:yyyy-MM-dd}: until then the former authority is responsible.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses));
        }
        else if (responsibleFrom > on.AddDays(LongestLead))
        {
            yield return new(field, $"responsibility is accepted at most {LongestLead} days ahead.", desk.ClauseOf(TransferRuleKind.TimelyAcceptance));
        }
    }
}
