namespace CinWorkflows.Workflows.Ports.Health;

/// <summary>Something that the council's IT does, so that a service can be used as it is set.</summary>
/// <param name="Area">What it is about.</param>
/// <param name="What">What is done, in words.</param>
/// <param name="Commands">The commands that do it, in their order; none where it is done elsewhere.</param>
public sealed record ItStep(ItArea Area, string What, params IReadOnlyList<string> Commands)
{
    /// <summary>Steps that say the same are the same.</summary>
    public bool Equals(ItStep? other) => other is not null && (Area, What) == (other.Area, other.What) && Commands.SequenceEqual(other.Commands);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Area, What);
}
