using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases;

/// <summary>A manager ends a case that should not have been opened.</summary>
/// <param name="Reason">What went wrong.</param>
public sealed record CaseOpenedInError(string Reason) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
        [.. CaseDesk.Text("reason", Reason, "the reason")];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Ending = new(stamp.On, EndingReason.OpenedInError, null, "RC7") };
}
