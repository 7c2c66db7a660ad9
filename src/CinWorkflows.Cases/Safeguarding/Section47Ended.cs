using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>The enquiry under section 47 has ended, with its result (N34, H32).</summary>
/// <param name="On">The day.</param>
/// <param name="Outcome">Its result.</param>
/// <param name="Reasons">The reasons (N31, H29).</param>
public sealed record Section47Ended(DateOnly On, Section47Outcome Outcome, string Reasons) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.OpenEnquiry is { } open
        ? [
            .. desk.Happened("on", On, open.Since, "the day since which the enquiry goes on"),
            .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.Pack.Rule(DutyKind.HoldStrategyDiscussion).Clause),
        ]
        : [new Refusal("type", "no enquiry under section 47 goes on; it follows from a strategy discussion ('strategyDiscussionHeld').")];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithOpenEnquiry(enquiry => enquiry with { EndedOn = On, Outcome = Outcome });
}
