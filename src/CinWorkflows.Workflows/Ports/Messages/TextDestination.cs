using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>A mobile telephone.</summary>
/// <param name="Name">The reader's name.</param>
/// <param name="Number">Its number, as +447….</param>
public sealed record TextDestination(string Name, string Number) : Destination(Name)
{
    /// <inheritdoc />
    public override Medium Medium => Medium.Text;
}
