namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>That a case is not to be destroyed whatever the schedule says, or that this was lifted. It is recorded for good, and names nobody whom the record is about.</summary>
/// <param name="Number">Its number among those of the record, from 1.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Placed">True where it was placed, false where it was lifted.</param>
/// <param name="By">Who, by their id in the staff directory.</param>
/// <param name="Reason">Why, for example that a court has asked for the file.</param>
/// <param name="At">When.</param>
public sealed record LegalHold(long Number, string CaseId, bool Placed, string By, string Reason, DateTimeOffset At);
