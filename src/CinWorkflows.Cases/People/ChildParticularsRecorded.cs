using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>
/// The child's numbers, languages, school, practice, addresses and household, as another authority needs them on the day of a move (N52).
/// What is left out stays as it was recorded before.
/// </summary>
/// <param name="Particulars">What is known.</param>
public sealed record ChildParticularsRecorded(ChildParticulars Particulars) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => Particulars == new ChildParticulars()
        ? [new("particulars", "nothing is recorded: give at least one of the particulars.")]
        : Particulars.Check("particulars");

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file;
}
