using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Simulation;

/// <summary>Something that is done in a simulated case.</summary>
/// <param name="On">The day.</param>
/// <param name="Act">What is done.</param>
/// <param name="At">The time, Europe/London; null means 10:00.</param>
/// <param name="Actor">Who acts; null means the social worker.</param>
public sealed record StoryEvent(DateOnly On, Act Act, TimeOnly? At = null, Actor? Actor = null);
