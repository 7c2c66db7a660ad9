using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Plans;

/// <summary>Somebody's views on the draft, which the final plan reflects (N15).</summary>
/// <param name="Version">The draft, or the version that it became.</param>
/// <param name="PersonId">Whose views.</param>
/// <param name="Views">What they said.</param>
public sealed record ViewsOnPlanRecorded(int Version, string PersonId, string Views) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var unknown = desk.File.Plan(Version) is null
            ? new Refusal[] { new("version", $"there is no version {Version} of the plan, nor a draft of it.") }
            : [];
        return [.. unknown, .. desk.TookPart("personId", PersonId), .. CaseDesk.Text("views", Views, "what they said")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithPlan(Version, plan => plan with { ViewsFrom = [.. plan.ViewsFrom.Except([PersonId]), PersonId] });
}
