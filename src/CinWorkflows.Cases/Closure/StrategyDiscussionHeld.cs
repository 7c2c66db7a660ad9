using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Closure;

/// <summary>A strategy discussion was held; a section 47 enquiry may follow (N34, H32).</summary>
/// <param name="On">The day.</param>
/// <param name="Section47">True where an enquiry follows.</param>
/// <param name="Reasons">The reasons (N31, H29).</param>
public sealed record StrategyDiscussionHeld(DateOnly On, bool Section47, string Reasons) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var clause = desk.Pack.Rule(DutyKind.HoldStrategyDiscussion).Clause;
        return
        [
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. CaseDesk.Reason("reasons", Reasons, "the reasons", clause),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with
        {
            Enquiries = Section47 && file.OpenEnquiry is null ? [.. file.Enquiries ?? [], new(On)] : file.Enquiries,

            // One that nobody had asked for was held all the same; one from before the need is on the record and answers no need.
            Strategy = file.Strategy is { IsDue: true, NeededSince: var since } due
                ? On < since ? due : due with { HeldOn = On, Section47 = Section47 }
                : new(On) { HeldOn = On, Section47 = Section47 },
        };
}
