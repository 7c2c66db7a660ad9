namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>What somebody signed, or why it is not believed.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Word">What was signed; null where it is not believed.</param>
/// <param name="Fault">Why it is not; null where it is.</param>
public sealed record SealedWord<T>(T? Word, SealFault? Fault)
    where T : class;
