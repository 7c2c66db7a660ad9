namespace CinWorkflows.Cases.Visits;

/// <summary>A visit at which the child was not seen, or not alone.</summary>
/// <param name="Sequence">The number of its act in the case.</param>
/// <param name="On">The day.</param>
/// <param name="Seen">True where the child was seen, but not alone.</param>
public sealed record VisitGap(long Sequence, DateOnly On, bool Seen);
