using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>A postal address.</summary>
/// <param name="Name">The reader's name.</param>
/// <param name="Lines">The address below the name, three to seven lines, the last of which is the postcode.</param>
public sealed record PostDestination(string Name, IReadOnlyList<string> Lines) : Destination(Name)
{
    /// <inheritdoc />
    public override Medium Medium => Medium.Letter;
}
