using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Rules.Notices;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Plans;

/// <summary>A person signs a version of the plan, disagrees with areas of it, declines, or has not answered (N14, N37, H12).</summary>
/// <param name="Version">Which version.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Reply">What they say.</param>
/// <param name="On">The day.</param>
/// <param name="Areas">The areas of disagreement; needed for a disagreement (N37).</param>
public sealed record PlanReplyRecorded(int Version, string PersonId, PlanReply Reply, DateOnly On, string? Areas = null) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var plan = desk.File.Plan(Version);
        var rules = desk.Pack.Plan;
        var areas = Reply == PlanReply.Disagrees ? CaseDesk.Text("areas", Areas, "the areas of disagreement", rules.RepliesClause) : [];
        return
        [
            .. PlanRulesOfOrder.Agreed(Version, desk),
            .. desk.TookPart("personId", PersonId),
            .. Reply == PlanReply.NoReply && !rules.Replies.Contains(Reply)
                ? new Refusal[] { new("reply", $"this procedure waits for an answer; one of: {Known(desk)}.", rules.RepliesClause) }
                : [],
            .. plan?.ReplyOf(PersonId) is { } last && (last.Reply, last.On) == (Reply, On)
                ? new Refusal[] { new("reply", $"this reply of '{PersonId}' is recorded already. Where more is to be said about it, put that entry right ('entriesCorrected').", rules.RepliesClause) }
                : [],
            .. Reply == PlanReply.NoReply && plan?.ReplyOf(PersonId) is { } given
                ? new Refusal[] { new("reply", $"'{PersonId}' has replied on {given.On:yyyy-MM-dd}; that stands.", rules.RepliesClause) }
                : [],
            .. Reply == PlanReply.NoReply ? Chased(plan, desk) : [],
            .. areas,
            .. desk.Happened("on", On, plan?.AgreedOn, "the day on which it was agreed"),
        ];
    }

    /// <summary>Whoever has not answered was asked, and asked again as often as the pack says: until then their answer is awaited.</summary>
    private IEnumerable<Refusal> Chased(PlanVersion? plan, CaseDesk desk)
    {
        var (rule, clause) = (desk.Pack.Rule(DutyKind.ObtainPlanReply), desk.Pack.Plan.RepliesClause);
        if (plan is not { CirculatedOn: { } asked } || !plan.Recipients.Contains(PersonId))
        {
            yield return new("reply", $"version {Version} has not been circulated to '{PersonId}': nobody has asked them yet.", clause);
            yield break;
        }

        // Whoever joined later was asked when they were given it.
        asked = plan.Joined?.FirstOrDefault(later => later.PersonId == PersonId)?.GivenOn ?? asked;
        var again = desk.Pack.Notices[rule.Ladder].Rungs
            .Where(rung => rung is { To: NoticeRecipient.Person, From: RungAnchor.Opened })
            .Select(rung => rung.Hours is { } hours ? (hours + HoursOfADay - 1) / HoursOfADay : rung.WorkingDays)
            .DefaultIfEmpty(0)
            .Max();
        var earliest = desk.Calendar.AddWorkingDays(asked, again + 1);
        if (On < earliest)
        {
            yield return new("reply", $"'{PersonId}' was asked on {asked:yyyy-MM-dd} and is asked again until {desk.Calendar.AddWorkingDays(asked, again):yyyy-MM-dd}: that they have not answered is recorded from {earliest:yyyy-MM-dd} on.", clause);
        }
    }

    private const int HoursOfADay = 24;

    /// <summary>
    /// Who signs has the plan: one who signs before it went to them, or without being on its list, had it from nobody. And what somebody
    /// says is kept as they say it: where the procedure asks for another answer, or they do not sign or do not answer, a manager says what follows.
    /// </summary>
    public override IEnumerable<Breach> Breaches(CaseDesk desk)
    {
        var asked = desk.Pack.Plan.Replies.Contains(Reply)
            ? Unsigned(desk)
            : [new(desk.Pack.Plan.RepliesClause, "reply", $"the procedure asks for one of these answers: {Known(desk)}. '{PersonId}' answered otherwise ({CodeWords.Of(Reply)}): say what follows from it.")];
        return [.. PlanRulesOfOrder.NotCirculated(Version, PersonId, On, "when they replied", desk), .. asked];
    }

    private Breach[] Unsigned(CaseDesk desk) => desk.Pack.ClocksStartWithAnchor && Reply is PlanReply.Declined or PlanReply.NoReply
        ? [new(desk.Pack.Plan.RepliesClause, "reply", $"whoever is involved signs the plan or says with what they disagree; '{PersonId}' {(Reply == PlanReply.Declined ? "does not wish to sign it" : "has not answered")}. Find out why, with the chair, and say what follows; the next review says what becomes of it.")]
        : [];

    /// <summary>Whoever changes their mind on a day and changes it back has said three things: only their last word is not recorded again.</summary>
    public override bool IsSameAs(PastAct past, string actorId) => false;

    private static string Known(CaseDesk desk) => string.Join(", ", desk.Pack.Plan.Replies.Select(reply => CodeWords.Of(reply)));

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithPlan(Version, plan => plan with { Replies = [.. plan.Replies, new(PersonId, Reply, On) { AnsweredBefore = AnsweredBefore(file) }] });

    private int? AnsweredBefore(CaseFile file) =>
        Reply != PlanReply.Signed && PlanDisagreements.Answers(file, Version, PersonId) is > 0 and var answers ? answers : null;
}
