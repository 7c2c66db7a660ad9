using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>
/// The enquiry under section 47 has ended, with its result (N34, H32). Where a child protection conference follows it is recorded again once that
/// was held: that it decided on no plan, or that a plan which a worker recorded, or which ran already, is what it decided.
/// </summary>
/// <param name="On">The day; of what the conference decided, the day of the conference.</param>
/// <param name="Outcome">Its result.</param>
/// <param name="Reasons">The reasons (N31, H29).</param>
public sealed record Section47Ended(DateOnly On, Section47Outcome Outcome, string Reasons) : Act
{
    /// <summary>Which of several that go on, by its id; null where one does.</summary>
    public string? Enquiry { get; init; }

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override bool TellsOfAnother(CaseDesk desk) => desk.File.OpenEnquiries.Any();

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var open = desk.File.OpenEnquiries.ToList();
        var clause = desk.Pack.Rule(DutyKind.HoldStrategyDiscussion).Clause;
        return (open.Count, open.Where(IsAbout).ToList()) switch
        {
            (0, _) => [new("type", "no enquiry under section 47 goes on; it follows from a strategy discussion ('strategyDiscussionHeld').")],
            (_, []) => [new("enquiry", $"no enquiry '{Enquiry}' goes on; open are: {Ids(open)}.", clause)],
            (_, [_, _, ..]) => [new("enquiry", $"{CountWords.Of(open.Count, "enquiry", "enquiries")} under section 47 go on, and each ends for itself: say which in 'enquiry', one of {Ids(open)}.", clause)],
            (_, [var ended]) =>
            [
                .. ended.EndedOn is { } conference ? desk.Happened("on", On, conference, "the end of the enquiry") : desk.Happened("on", On, ended.Since, "the day since which the enquiry goes on"),
                .. CaseDesk.Reason("reasons", Reasons, "the reasons", clause),
                .. ended.AwaitsConference == true ? AfterConference(ended, desk.File, clause) : [],
            ],
        };
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithOpenEnquiries(IsAbout, enquiry => enquiry.Ended(Outcome, On, file.HasPlanSince(enquiry.Since)));

    private bool IsAbout(Section47Enquiry enquiry) => Enquiry is null || enquiry.Id == Enquiry;

    private static string Ids(IEnumerable<Section47Enquiry> enquiries) => string.Join(", ", enquiries.Select(enquiry => $"'{enquiry.Id}'"));

    private IEnumerable<Refusal> AfterConference(Section47Enquiry ended, CaseFile file, string clause)
    {
        if (Outcome == Section47Outcome.NotSubstantiated)
        {
            yield return new("outcome", "the enquiry found the concerns substantiated, and a conference follows: record 'noContinuingRisk' where it decided on no plan. Where the first entry was wrong, put it right ('entriesCorrected').", clause);
        }
        else if (Outcome == Section47Outcome.Conference && file.Hold is null && !file.HasPlanSince(ended.Since))
        {
            yield return new("outcome", "it is recorded already that a conference follows. Record 'childProtectionPlanStarted' where it decided on a plan, and 'noContinuingRisk' here, with the reasons, where it decided on none.", clause);
        }
    }
}
