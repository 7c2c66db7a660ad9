using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Assessments;

/// <summary>
/// An assessment starts. Northamptonshire's first planning meeting counts from the start of the first (N6). One that starts once the
/// first is concluded is a further assessment, with a start and a clock of its own.
/// </summary>
/// <param name="On">The day.</param>
public sealed record AssessmentStarted(DateOnly On) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var going = desk.File.OpenReassessment ?? (desk.File.Assessment is { ConcludedOn: null } first ? first : null);
        var again = going is not null
            ? new Refusal[] { new("type", $"the assessment started on {going.StartedOn:yyyy-MM-dd} already, and goes on.") }
            : [];
        return [.. again, .. desk.Happened("on", On, desk.File.Assessment?.ConcludedOn ?? desk.File.ReferredOn, desk.File.Assessment is null ? "the referral" : "the end of the assessment before it")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.Assessment is null
        ? file with { Assessment = new(On) }
        : file with { Reassessments = [.. file.Reassessments ?? [], new(On)] };
}
