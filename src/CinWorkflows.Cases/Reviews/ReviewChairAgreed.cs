using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>The team manager agrees in advance who chairs the next review (H25).</summary>
/// <param name="ChairRole">The role that chairs.</param>
/// <param name="ChairId">Who; null in earlier records, where only the role was agreed.</param>
public sealed record ReviewChairAgreed(Role ChairRole, string? ChairId = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<StaffReference> StaffNamed => ChairId is null ? [] : [new("chairId", ChairId) { ActsAs = [ChairRole], RelationAsOf = _ => null }];

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var rule = desk.Pack.Chairs.GetValueOrDefault(ChairedMeeting.Review);
        var listed = rule is null || rule.Roles.Contains(ChairRole)
            ? []
            : new Refusal[] { new("chairRole", $"reviews are chaired by {RoleWords.AnyOf(rule.Roles, role => $"the {desk.Pack.NameOf(role)}")}.", rule.Clause) };
        var nobody = ChairId is null && desk.Pack.ClocksStartWithAnchor
            ? new Refusal[] { new("chairId", "say who chairs: a role alone chairs nothing.", rule?.Clause) }
            : [];
        return [.. ReviewOrder.PlanInForce(desk), .. listed, .. nobody, .. OfAnotherTeam(desk, rule?.Clause), .. InAdvance(desk, rule?.Clause)];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithNextReview(review => review with { ChairAgreed = ChairRole, ChairAgreedId = ChairId });

    private IEnumerable<Refusal> OfAnotherTeam(CaseDesk desk, string? clause)
    {
        if (desk.Pack.ClocksStartWithAnchor && ChairId is { } chair && desk.IsOfAnotherTeam(new(chair, ChairRole)))
        {
            yield return new("chairId", $"'{chair}' is {desk.Pack.NameOf(ChairRole)} of a team that does not hold this case: agree on somebody of the team that holds it, or who manages that team.", clause);
        }
    }

    /// <summary>What was held without an agreement is a breach that a manager answers; it is not agreed afterwards.</summary>
    private static IEnumerable<Refusal> InAdvance(CaseDesk desk, string? clause)
    {
        var meeting = desk.File.NextReview?.MeetingId is { } id ? desk.File.Meeting(id) : null;
        if (meeting is { State: MeetingState.Arranged } && LondonTime.DateOf(meeting.StartsAt) < desk.Today)
        {
            yield return new("type", $"the review was to be held on {LondonTime.DateOf(meeting.StartsAt):yyyy-MM-dd}: record that it was held, move it or cancel it first.", clause);
        }
        else if (meeting is { Owing: { } owing } && owing.Any(breach => desk.File.Breach(breach) is { AnsweredOn: null }))
        {
            yield return new("type", $"the review was held on {meeting.HeldOn:yyyy-MM-dd}: there is nothing to agree any more. Answer the breach instead ('breachAnswered').", clause);
        }
    }
}
