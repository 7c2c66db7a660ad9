using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>
/// A child who may be trafficked or enslaved was referred to the National Referral Mechanism, or it was decided why not (N45). It answers
/// the prompt alone: the concern is discussed with the manager besides (N25).
/// </summary>
/// <param name="ConcernId">Which concern.</param>
/// <param name="On">The day of the referral, or of the decision not to refer.</param>
/// <param name="Referred">True where the child was referred.</param>
/// <param name="By">Who referred, or decided, by name: the first responder.</param>
/// <param name="Reasons">The referral's reference, or why there is none.</param>
public sealed record NationalReferralSettled(string ConcernId, DateOnly On, bool Referred, string By, string Reasons) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var clause = desk.ClauseOf(TransferRuleKind.RecentMoves);
        if (desk.File.Concerns.FirstOrDefault(concern => concern.Id == ConcernId) is not { Trafficking: true } concern)
        {
            return [new Refusal("concernId", $"no concern '{ConcernId}' about trafficking or modern slavery is recorded.", clause)];
        }

        return
        [
            .. concern.ReferralSettledOn is { } settled
                ? new Refusal[] { new("concernId", $"the referral was settled on {settled:yyyy-MM-dd} already.", clause) }
                : [],
            .. desk.Happened("on", On, concern.RaisedOn, "the day on which the concern was raised"),
            .. CaseDesk.Text("by", By, "who referred, or decided", clause),
            .. CaseDesk.Reason("reasons", Reasons, "the reference or the reason", clause),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file with
        {
            Concerns = file.Concerns.Replace(concern => concern.Id == ConcernId, concern => concern with { ReferralSettledOn = On }),
        };
    }
}
