namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>The properties of a kind of object.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Required">Properties that must be given.</param>
/// <param name="Optional">Properties that may be given.</param>
internal sealed record Shape(string Name, IReadOnlyList<string> Required, params IReadOnlyList<string> Optional)
{
    public IEnumerable<string> Known => [.. Required, .. Optional];
}
