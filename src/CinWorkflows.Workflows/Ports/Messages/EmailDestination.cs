using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>An e-mail address.</summary>
/// <param name="Name">The reader's name.</param>
/// <param name="Address">The address.</param>
public sealed record EmailDestination(string Name, string Address) : Destination(Name)
{
    /// <inheritdoc />
    public override Medium Medium => Medium.Email;

    /// <summary>The same as an addressee.</summary>
    public MailAddressee Addressee => new(Name, Address);
}
