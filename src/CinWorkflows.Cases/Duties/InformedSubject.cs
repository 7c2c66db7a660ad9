namespace CinWorkflows.Cases.Duties;

/// <summary>Somebody who is told by hand.</summary>
/// <param name="MatterId">Of what.</param>
/// <param name="Person">Who.</param>
public sealed record InformedSubject(string MatterId, string Person) : DutySubject
{
    /// <inheritdoc />
    public override string Text => $"{MatterId}/{Person}";

    /// <inheritdoc />
    public override string? PersonId => Person;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text)
    {
        var (matter, person) = Halves("somebody to be told", text);
        return new InformedSubject(matter, person);
    }
}
