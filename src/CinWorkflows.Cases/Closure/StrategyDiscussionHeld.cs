using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Closure;

/// <summary>A strategy discussion was held; a section 47 enquiry may follow (N34, H32).</summary>
/// <param name="On">The day.</param>
/// <param name="Section47">True where an enquiry follows: one of its own, also while another goes on.</param>
/// <param name="Reasons">The reasons (N31, H29).</param>
public sealed record StrategyDiscussionHeld(DateOnly On, bool Section47, string Reasons) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <summary>
    /// What it was about: the days since which a discussion was needed, each with its number where several arose on that day; null where it
    /// was about all that had arisen by then.
    /// </summary>
    public IReadOnlyList<string>? About { get; init; }

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override bool TellsOfAnother(CaseDesk desk) => desk.File.Strategy?.Open.Any(need => need.Since <= On) == true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var clause = desk.Pack.Rule(DutyKind.HoldStrategyDiscussion).Clause;
        return
        [
            .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. CaseDesk.Reason("reasons", Reasons, "the reasons", clause),
            .. Needs(desk, clause),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with
        {
            Enquiries = Section47 ? Section47Enquiry.With(file.Enquiries, On) : file.Enquiries,
            Strategy = StrategyProgress.After(file.Strategy, On, Section47, About),
        };

    private IEnumerable<Refusal> Needs(CaseDesk desk, string clause)
    {
        var open = desk.File.Strategy?.Open.ToList() ?? [];
        for (var index = 0; index < About?.Count; index++)
        {
            var field = $"about[{index}]";
            if (open.FirstOrDefault(need => need.Id == About[index]) is not { } need)
            {
                yield return new(field, $"no strategy discussion is open that was needed since '{About[index]}'{(open.Count == 0 ? "" : $"; open are: {string.Join(", ", open.Select(other => other.Id))}")}.", clause);
            }
            else if (need.Since > On)
            {
                yield return new(field, $"that need arose on {need.Since:yyyy-MM-dd}, after the discussion of {On:yyyy-MM-dd}: leave it out; it is discussed for itself.", clause);
            }
        }
    }
}
