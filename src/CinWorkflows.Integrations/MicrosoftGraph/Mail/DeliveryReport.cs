using System.Text.RegularExpressions;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Graph.Models;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// What became of a sent message, from the reports that came back to the shared mailbox. Exchange gives up a delivery after a day at
/// the latest, so after that nothing more is learned. What this cannot see: a report that names no message it answers (some foreign
/// servers), one that a person or a rule deleted for good, and mail that was taken and then thrown away as junk. Silence is
/// therefore never taken for arrival.
/// </summary>
internal sealed partial class DeliveryReport(GraphMailbox mailbox, TimeProvider time)
{
    /// <summary>PidTagInReplyToId: which message is answered.</summary>
    public const string InReplyTo = "String 0x1042";

    /// <summary>PidTagMessageClass: whether an answer is a report.</summary>
    public const string MessageClass = "String 0x001A";

    private const string NotDelivered = "REPORT.IPM.Note.NDR";
    private const string Delivered = "REPORT.IPM.Note.DR";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private static readonly TimeSpan GivenUp = TimeSpan.FromHours(24);

    public async Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        var evidence = sent.Evidence;
        try
        {
            // Exchange may give a message another Message-ID on its way out: reports answer that one.
            if (DraftReference.Read(sent.Reference) is { } reference)
            {
                evidence = (await mailbox.FindAsync(reference.Id, cancellationToken))?.InternetMessageId ?? evidence;
            }

            var answers = evidence is null ? [] : await mailbox.AnswersToAsync(evidence, cancellationToken);
            return answers.Select(answer => Reported(answer, evidence)).OfType<MessageReceipt>().MinBy(receipt => receipt.State is not DeliveryState.Bounced)
                ?? new(DeliveryState.Accepted, evidence, Problem: null) { After = NextLook(sent.SentAt) };
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return new(DeliveryState.Accepted, evidence, fault.Code) { After = fault.After ?? NextLook(sent.SentAt), Fault = fault.Fault };
        }
    }

    private static MessageReceipt? Reported(Message answer, string? evidence)
    {
        var kind = OwnProperty.Read(answer.SingleValueExtendedProperties, MessageClass) ?? "";
        if (kind.StartsWith(NotDelivered, StringComparison.OrdinalIgnoreCase))
        {
            var status = StatusCode().Match(answer.Body?.Content ?? "") is { Success: true } match ? match.Value : null;
            return new(DeliveryState.Bounced, evidence, status is null ? "not-delivered" : $"not-delivered {status}") { Fault = IsForGood(status) ? Fault.OfReader : Fault.OfSender };
        }

        return kind.StartsWith(Delivered, StringComparison.OrdinalIgnoreCase) ? new(DeliveryState.Delivered, evidence, Problem: null) : null;
    }

    /// <summary>A full mailbox (5.2), a broken server (5.3), a message of ours that is at fault (5.6) or a wait too long (4) may pass.</summary>
    private static bool IsForGood(string? status) => status is null || !(status[0] == '4' || status[2] is '2' or '3' or '6');

    private TimeSpan? NextLook(DateTimeOffset sentAt) => (time.GetUtcNow() - sentAt) switch
    {
        var age when age >= GivenUp => null,
        var age when age < Fresh => TimeSpan.FromMinutes(10),
        _ => TimeSpan.FromHours(1),
    };

    /// <summary>An enhanced status code (RFC 3463): the only thing that is read of a report's text.</summary>
    [GeneratedRegex(@"(?<![\d.])[45]\.\d\.\d{1,3}(?!\.?\d)")]
    private static partial Regex StatusCode();
}
