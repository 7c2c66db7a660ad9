using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Assessments;

/// <summary>The assessment starts. Northamptonshire's first planning meeting counts from this day (N6).</summary>
/// <param name="On">The day.</param>
public sealed record AssessmentStarted(DateOnly On) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var again = desk.File.Assessment is { } assessment
            ? new Refusal[] { new("type", $"the assessment started on {assessment.StartedOn:yyyy-MM-dd} already.") }
            : [];
        return [.. again, .. desk.Happened("on", On, desk.File.ReferredOn, "the referral")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { Assessment = new(On) };
}
