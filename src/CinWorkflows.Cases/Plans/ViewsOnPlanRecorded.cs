using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Plans;

/// <summary>Somebody's views on the draft, which the final plan reflects (N15).</summary>
/// <param name="Version">The draft.</param>
/// <param name="PersonId">Whose views.</param>
/// <param name="Views">What they said.</param>
public sealed record ViewsOnPlanRecorded(int Version, string PersonId, string Views) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var draft = desk.File.Plan(Version) is { DraftedOn: not null, AgreedOn: null }
            ? []
            : new Refusal[] { new("version", $"there is no draft {Version} of the plan.") };
        return [.. draft, .. desk.Participant("personId", PersonId), .. CaseDesk.Text("views", Views, "what they said")];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithPlan(Version, plan => plan with { ViewsFrom = [.. plan.ViewsFrom.Except([PersonId]), PersonId] });
}
