namespace CinWorkflows.Cases.Duties;

/// <summary>The day of an event, where it can happen again.</summary>
/// <param name="On">The day.</param>
public sealed record DaySubject(DateOnly On) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Write(On);

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) => [$"Day: {Written(On)}"];

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new DaySubject(DayOf("a day", text));
}
