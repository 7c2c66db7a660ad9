using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Workflows.Ports.Records.People;

/// <summary>Somebody who takes part in a case.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Kind">Their part.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address; null where there is none.</param>
/// <param name="Organisation">Their agency; null for family.</param>
/// <param name="BornOn">The child's date of birth; null for others.</param>
/// <param name="ReceivesPlan">True where copies of the plan go to them.</param>
public sealed record PersonView(string Id, ParticipantKind Kind, string Name, string? Email, string? Organisation, DateOnly? BornOn, bool ReceivesPlan)
{
    /// <summary>How else they are reached, and how they must not be; null where nothing is known.</summary>
    public ContactDetails? Contact { get; init; }

    /// <summary>The ways in which they are reached.</summary>
    public PersonContact ToContact() => new(Id, Name, Email, Contact);
}
