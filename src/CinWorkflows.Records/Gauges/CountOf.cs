namespace CinWorkflows.Records.Gauges;

/// <summary>How many there are of an authority.</summary>
internal sealed record CountOf(string Authority, int Count);
