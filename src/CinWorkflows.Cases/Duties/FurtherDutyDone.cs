using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// A further duty of the authority is done, with its decision where it asks for one: the next in its chain begins, or the next
/// time of its schedule.
/// </summary>
/// <param name="Duty">Which: the subject of the open duty, for example <c>tellManager/visit12</c>.</param>
/// <param name="On">The day on which it was done.</param>
/// <param name="Note">What was done, or the reasons of the decision.</param>
/// <param name="Decision">The option decided on; needed where it asks for a decision.</param>
public sealed record FurtherDutyDone(string Duty, DateOnly On, string Note, string? Decision = null) : Act
{
    /// <summary>What was done has happened; what is decided is decided while the procedure applies.</summary>
    public override bool AllowedAfterEnd => Decision is null;

    /// <summary>What was done has happened; what is decided is decided while the procedure applies.</summary>
    public override bool AllowedOnHold => Decision is null;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var open = FurtherDutyBook.Open(desk.File, desk.Pack);
        if (open.FirstOrDefault(duty => duty.Subject.Text == Duty) is not { } duty)
        {
            return [new Refusal("duty", open.Count == 0 ? "no further duty is open." : $"this duty is not open; open are: {string.Join(", ", open.Select(other => other.Subject))}.")];
        }

        var clause = duty.Rule.Duty.Clause;
        return
        [
            .. duty.Rule.DoneBy.Word == DoneBy.Recorded ? [] : new[] { new Refusal("duty", $"this is done by recording {Awaited(duty.Rule.DoneBy)}.", clause) },
            .. desk.Happened("on", On, duty.Previous?.On ?? duty.Trigger.Since ?? desk.File.ReferredOn, duty.Previous is not null ? "the step before it" : duty.Trigger.Since is null ? "the referral" : duty.Trigger.InWords, clause),
            .. desk.NotTooEarly("on", On, DutyKind.FurtherDuty, duty.Subject),
            .. CaseDesk.Text("note", Note, duty.Rule.Decision is null ? "what was done" : "the reasons", clause),
            .. Decided(duty.Rule, desk, clause),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { DoneDuties = [.. file.DoneDuties, new(FurtherDutySubject.Read(Duty), On, stamp.At, Decision)] };

    private static string Awaited(DoneBy doneBy) => AuthorityEventRule.IdIn(doneBy.Word) is { } own ? $"'authorityEventRecorded' of the event '{own}'" : $"'{doneBy.Word}'";

    private IEnumerable<Refusal> Decided(FurtherDutyRule rule, CaseDesk desk, string clause)
    {
        if (rule.Decision is not { } decision)
        {
            if (Decision is not null)
            {
                yield return new("decision", "nothing is decided here; leave the decision out.", clause);
            }

            yield break;
        }

        if (decision.Options.All(option => option.Id != Decision))
        {
            yield return new("decision", $"decide one of: {string.Join(", ", decision.Options.Select(option => option.Id))}.", clause);
        }

        if (!decision.By.Contains(desk.Actor.Role))
        {
            yield return new("actor.role", $"this is decided by the {RoleWords.AnyOf(decision.By, desk.Pack.NameOf)}, not by the {desk.Pack.NameOf(desk.Actor.Role)}.", clause);
        }
    }
}
