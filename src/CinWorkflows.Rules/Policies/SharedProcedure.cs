namespace CinWorkflows.Rules.Policies;

/// <summary>Whose procedure it is, where one organisation works by it for several authorities, as a children's trust does. Each of them has a pack of its own from the same text.</summary>
/// <param name="Id">The procedure's id.</param>
/// <param name="Name">The organisation's name.</param>
public sealed record SharedProcedure(string Id, string Name);
