namespace CinWorkflows.Rules.Calendar;

/// <summary>One bank holiday of one division.</summary>
/// <param name="Date">The day on which nobody works: the substitute day where there is one.</param>
/// <param name="Title">Its name as GOV.UK gives it, with "(substitute day)" where it is one.</param>
/// <param name="Provisional">
/// True when the day was computed by rule because its year lies outside the published data; a one-off holiday or a
/// moved one can still change it.
/// </param>
public sealed record BankHoliday(DateOnly Date, string Title, bool Provisional);
