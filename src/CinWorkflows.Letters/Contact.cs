namespace CinWorkflows.Letters;

/// <summary>Whom family and agencies answer: the allocated worker, else the team's manager, else the authority's mailbox.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Address">Their work address.</param>
internal sealed record Contact(string Name, string Address)
{
    public string NameAndAddress => $"{Name} ({Address})";
}
