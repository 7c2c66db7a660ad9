namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>A person or mailbox that sends or receives.</summary>
/// <param name="Name">The name shown beside the address; may be empty.</param>
/// <param name="Address">The e-mail address alone, <c>local@domain</c>, without a name or angle brackets.</param>
public sealed record MailAddressee(string Name, string Address)
{
    /// <summary>Says nothing about the person, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => "addressee";
}
