namespace CinWorkflows.Rules.Policies;

/// <summary>Where a child goes when the case ends because the need has ended.</summary>
/// <param name="Id">Its short name, for example <c>close</c> or <c>referToCast</c>.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Clause">The clause that offers it.</param>
public sealed record ClosureRoute(string Id, string Text, string Clause)
{
    /// <summary>To whom the child is referred by it, as the authority calls them; null where nobody is.</summary>
    public string? RefersTo { get; init; }
}
