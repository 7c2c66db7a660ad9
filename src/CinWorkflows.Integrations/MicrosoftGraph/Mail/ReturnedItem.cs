using CinWorkflows.Integrations.Email.Returned;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>Something that came back to the shared mailbox.</summary>
/// <param name="ReceivedAt">When.</param>
/// <param name="Notice">What it says of a delivery; null where it says nothing of one.</param>
/// <param name="Reply">What it answers to an invitation; null where it answers none.</param>
internal sealed record ReturnedItem(DateTimeOffset ReceivedAt, DeliveryNotice? Notice, MailedAnswer? Reply)
{
    /// <summary>True of one of which nothing can be made: somebody has to read it.</summary>
    public bool IsGarbled { get; init; }
}
