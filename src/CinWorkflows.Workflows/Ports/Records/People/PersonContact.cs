using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Records.People;

/// <summary>How somebody is reached.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their e-mail address; null where there is none.</param>
/// <param name="Details">The other ways, and those that are not safe; null where nothing is known.</param>
public sealed record PersonContact(string Id, string Name, string? Email, ContactDetails? Details)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"contact {Id}";
}
