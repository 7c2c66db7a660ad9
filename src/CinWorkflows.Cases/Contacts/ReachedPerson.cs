namespace CinWorkflows.Cases.Contacts;

/// <summary>How somebody is reached, as another authority tells it: without what leads to a way that is not safe.</summary>
/// <param name="PersonId">Who, by the id that both authorities use.</param>
/// <param name="Email">Where e-mail goes; null where none may or can.</param>
/// <param name="Contact">The other ways, and those that are not safe; null where there are none.</param>
public sealed record ReachedPerson(string PersonId, string? Email = null, ContactDetails? Contact = null)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"ways to {PersonId}";
}
