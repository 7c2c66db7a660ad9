namespace CinWorkflows.Letters;

/// <summary>Whom family and agencies answer: the allocated worker, else the team's manager, else the authority's mailbox.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Address">Their work address.</param>
/// <param name="Telephone">Their number at work, else their team's; null where the directory has neither.</param>
internal sealed record Contact(string Name, string Address, string? Telephone = null)
{
    /// <summary>The name with every way in which they are reached.</summary>
    public string NameAndAddress => Telephone is null ? $"{Name} ({Address})" : $"{Name} ({Address}, telephone {Telephone})";
}
