using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>A child protection or safeguarding issue arises: the manager is told at once (N25, H22).</summary>
/// <param name="ConcernId">Its id.</param>
/// <param name="On">The day.</param>
/// <param name="Concern">What it is.</param>
public sealed record SafeguardingConcernRaised(string ConcernId, DateOnly On, string Concern) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override bool TellsOfDanger => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var again = desk.File.Concerns.Any(concern => concern.Id == ConcernId)
            ? new Refusal[] { new("concernId", $"a concern '{ConcernId}' is recorded already.") }
            : [];
        return
        [
            .. CaseDesk.Id("concernId", ConcernId, "the concern's id"),
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. CaseDesk.Text("concern", Concern, "the concern"),
            .. again,
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Concerns = [.. file.Concerns, new(ConcernId, On) { RaisedAt = stamp.At }] };
}
