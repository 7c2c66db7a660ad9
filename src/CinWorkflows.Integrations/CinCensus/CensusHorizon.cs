namespace CinWorkflows.Integrations.CinCensus;

/// <summary>Up to which day something can have happened: never after today, and by the census's own rules not after its reference date.</summary>
internal sealed record CensusHorizon(DateOnly Today, DateOnly? Reference);
