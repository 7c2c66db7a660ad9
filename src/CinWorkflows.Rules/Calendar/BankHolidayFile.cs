namespace CinWorkflows.Rules.Calendar;

/// <summary>The shape of the embedded data file: where the data came from, what it covers, and the days.</summary>
internal sealed record BankHolidayFile(
    string Version,
    string Source,
    string Licence,
    DateOnly Retrieved,
    int FirstYear,
    int LastYear,
    Dictionary<Division, Dictionary<DateOnly, string>> Divisions);
