using CinWorkflows.Domain.Calendar;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Messages;

/// <summary>What a message is written from.</summary>
/// <param name="Message">The entry of the outbox.</param>
/// <param name="Reader">Who reads it.</param>
/// <param name="Settings">What all messages share.</param>
internal record Matter(MessageView Message, Reader Reader, MessageSettings Settings)
{
    /// <summary>The day of the message, Europe/London: that on which it was queued, whenever it is written.</summary>
    public DateOnly Today => LondonTime.DateOf(Message.QueuedAt);

    public MessageOrder Order => Message.Order;

    /// <summary>The authority that writes, by the id of its pack.</summary>
    public virtual string Authority => Order.Subject.Split('/')[0];
}
