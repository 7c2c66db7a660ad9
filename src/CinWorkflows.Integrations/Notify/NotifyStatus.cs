using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Notify;

/// <summary>What Notify's statuses mean here.</summary>
internal static class NotifyStatus
{
    /// <summary>The limit of a day ends at midnight; asking once an hour is soon enough.</summary>
    public static readonly TimeSpan DailyLimitWait = TimeSpan.FromHours(1);

    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static MessageReceipt Receipt(Medium medium, Notification notification) => notification.Status switch
    {
        null or "created" or "sending" or "pending" or "pending-virus-check" => Accepted(notification) with { After = medium is Medium.Letter ? Day : Minutes },
        "accepted" => Accepted(notification) with { After = Day },
        "delivered" => Accepted(notification) with { State = DeliveryState.Delivered },

        // Printed and posted, or gone to a network abroad that reports nothing: that it arrived is never confirmed.
        "received" or "sent" => Accepted(notification),
        "permanent-failure" when medium is not Medium.Letter => Ended(notification, DeliveryState.Bounced, Fault.OfReader),
        "temporary-failure" => Ended(notification, DeliveryState.Bounced, Fault.OfReader),
        "permanent-failure" or "technical-failure" or "cancelled" or "validation-failed" or "virus-scan-failed" => Ended(notification, DeliveryState.Failed, Fault.OfSender),
        _ => Accepted(notification) with { Problem = "Notify: unknown status", After = Day },
    };

    private static MessageReceipt Accepted(Notification notification) =>
        new(DeliveryState.Accepted, notification.Id, null) { Reference = notification.Id };

    private static MessageReceipt Ended(Notification notification, DeliveryState state, Fault fault) =>
        new(state, notification.Id, $"Notify: {notification.Status}") { Reference = notification.Id, Fault = fault };
}
