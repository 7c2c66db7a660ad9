using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Email.Returned;
using CinWorkflows.Integrations.MicrosoftGraph.Connection;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// What became of a sent message, from the reports that came back to the shared mailbox. Exchange reports a day after it was sent that it
/// gave up, other servers up to five: for so long reports are looked for, ever more rarely. What this cannot see: a report that names no
/// message it answers, one that a rule or a person deletes for good or moves out of the mailbox before it is read, and mail that was
/// taken and then thrown away as junk. Silence is therefore never taken for arrival. Servers also report the failure of what they reported
/// as delivered: that is followed on.
/// </summary>
internal sealed class DeliveryReport(GraphMailbox mailbox, Lazy<ReturnedMail> returned, TimeProvider time)
{
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Rarest = TimeSpan.FromHours(12);

    /// <summary>By then it has left, with the Message-ID that it keeps.</summary>
    private static readonly TimeSpan Left = TimeSpan.FromHours(1);

    public async Task<MessageReceipt> FollowAsync(AcceptedMessage sent, CancellationToken cancellationToken)
    {
        var evidence = sent.Evidence;
        try
        {
            // Exchange may give a message another Message-ID on its way out: reports answer that one.
            if (DraftReference.Read(sent.Reference) is { Id: { } id } && (evidence is null || time.GetUtcNow() - sent.SentAt < Left))
            {
                evidence = (await mailbox.FindAsync(id, cancellationToken))?.InternetMessageId ?? evidence;
            }

            var notice = evidence is null
                ? null
                : (await returned.Value.ReadAsync(cancellationToken)).Items.Select(item => item.Notice).OfType<DeliveryNotice>().Where(notice => notice.MessageIds.Contains(evidence)).MaxBy(Weight);
            return notice?.Action switch
            {
                DeliveryAction.Failed => new(DeliveryState.Bounced, evidence, notice.Status is { } status ? $"not-delivered {status}" : "not-delivered") { Fault = EnhancedStatus.FaultOf(notice.Status) },
                DeliveryAction.Delivered => new(DeliveryState.Delivered, evidence, Problem: null) { After = NextLook(sent.SentAt) },
                _ => new(DeliveryState.Accepted, evidence, Problem: null) { After = NextLook(sent.SentAt) },
            };
        }
        catch (Exception exception) when (GraphFault.Of(exception, cancellationToken) is { } fault)
        {
            return new(DeliveryState.Accepted, evidence, fault.Code) { After = fault.After ?? NextLook(sent.SentAt) ?? Soonest, Fault = fault.Fault };
        }
    }

    /// <summary>That it arrived after it was delayed outweighs the delay; that it never arrives outweighs both.</summary>
    private static int Weight(DeliveryNotice notice) => notice.Action switch
    {
        DeliveryAction.Failed => 2,
        DeliveryAction.Delivered => 1,
        _ => 0,
    };

    /// <summary>After half as long again as it is on its way, and a last time when the five days are over.</summary>
    private TimeSpan? NextLook(DateTimeOffset sentAt)
    {
        var age = time.GetUtcNow() - sentAt;
        var wait = TimeSpan.FromTicks(Math.Clamp((age / 2).Ticks, Soonest.Ticks, Rarest.Ticks));
        return age >= ReturnedMail.Horizon ? null
            : age + wait < ReturnedMail.Horizon ? wait
            : ReturnedMail.Horizon - age;
    }
}
