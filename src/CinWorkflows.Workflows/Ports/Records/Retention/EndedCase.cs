using CinWorkflows.Cases;

namespace CinWorkflows.Workflows.Ports.Records.Retention;

/// <summary>A case that has ended, as whoever oversees how long cases are kept needs it: identifiers, dates and codes.</summary>
/// <param name="File">The case.</param>
/// <param name="ChildBornOn">The child's date of birth; null where it is not on the record.</param>
/// <param name="Hold">The legal hold that stands; null where none does.</param>
/// <param name="OpenDuties">How many duties are open.</param>
public sealed record EndedCase(CaseFile File, DateOnly? ChildBornOn, LegalHold? Hold, int OpenDuties);
