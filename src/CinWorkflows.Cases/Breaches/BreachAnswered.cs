using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Breaches;

/// <summary>
/// A manager has looked at a rule that was not kept, and says what follows. What happened may have left its duty undone: the manager
/// accepts it all the same, or the duty goes on.
/// </summary>
/// <param name="BreachId">Which.</param>
/// <param name="On">The day.</param>
/// <param name="Answer">What follows from it.</param>
/// <param name="Accepts">True where what happened stands as if the rule had been kept, such as a review under another chair.</param>
public sealed record BreachAnswered(string BreachId, DateOnly On, string Answer, bool? Accepts = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var breach = desk.File.Breach(BreachId);
        if (breach is not { AnsweredOn: null })
        {
            return [new Refusal("breachId", breach is null ? $"no breach '{BreachId}' is recorded." : $"this breach was answered on {breach.AnsweredOn:yyyy-MM-dd} already.")];
        }

        var own = breach.AnswerableId == desk.Actor.Id
            ? new Refusal[] { new("actor.id", "nobody answers a breach that they answer for themselves: another manager does.", desk.Pack.Rule(DutyKind.AnswerBreach).Clause) }
            : [];
        var above = breach.ForServiceManager == true && desk.Actor.Role != Role.ServiceManager
            ? new Refusal[] { new("actor.role", $"this is about what a manager did, and somebody above looks at it: a {desk.ServiceManager} answers it.", desk.Pack.Rule(DutyKind.AnswerBreach).Clause) }
            : [];
        return
        [
            .. own,
            .. above,
            .. Accepts == true ? NothingToAccept(breach, desk.File) : [],
            .. desk.Happened("on", On, breach.On, "the day on which the breach was recorded"),
            .. CaseDesk.Reason("answer", Answer, "what follows from it"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var answered = file with
        {
            Breaches = file.Breaches!.Replace(breach => breach.Id == BreachId, breach => breach with { AnsweredOn = On }),
        };
        return Accepts == true ? answered.WithAccepted(BreachId) : answered;
    }

    private IEnumerable<Refusal> NothingToAccept(RecordedBreach breach, CaseFile file)
    {
        if (breach.StillOwed != true)
        {
            yield return new("accepts", "there is nothing to accept: what happened has done its duty already, or the procedure lets nobody accept it. Answer it, and leave 'accepts' out.");
        }
        else if (file.HeldInstead(BreachId) is { } on)
        {
            yield return new("accepts", $"another meeting was held in its place on {on:yyyy-MM-dd}: answer it, and leave 'accepts' out.");
        }
    }
}
