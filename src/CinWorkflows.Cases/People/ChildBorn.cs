using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.People;

/// <summary>A child who was expected is born: the date of birth takes the place of the expected one, and what depends on it follows.</summary>
/// <param name="On">The date of birth.</param>
/// <param name="Name">The name that was given; null where it stays as it is on record.</param>
public sealed record ChildBorn(DateOnly On, string? Name = null) : Act
{
    /// <summary>Why the child has this case beside another that is open; null where there is none.</summary>
    public string? DuplicateReason { get; init; }

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var known = desk.File.Unborn == true || desk.ChildBornOn is null || desk.ChildBornOn > desk.Today
            ? []
            : new Refusal[] { new("type", $"the child's date of birth is on record ({desk.ChildBornOn:yyyy-MM-dd}); where it is wrong, correct it ('participantChanged').") };
        return
        [
            .. known,
            .. desk.NotAfterToday("on", On),
            .. ChildDetails.Birth("on", On, desk.Today),
            .. Name is null ? [] : CaseDesk.Text("name", Name, "the child's name"),
            .. PersonRules.Name("name", Name, "the child's name"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { Unborn = null };
}
