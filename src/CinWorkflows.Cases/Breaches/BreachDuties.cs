using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Breaches;

/// <summary>The duty about rules that were not kept.</summary>
internal static class BreachDuties
{
    /// <summary>Answer a rule that was not kept.</summary>
    public static DutyDefinition AnswerBreach { get; } = new(DutyKind.AnswerBreach)
    {
        Title = _ => "Answer a rule that was not kept",
        NextStep = "Look at what happened and why, and record what follows from it.",
        AtEnd = DutyAtEnd.StaysOpen,
        OrdinaryPractice = day => OrdinaryDay.By(
            day.File.Breach(day.Duty.Subject!.Text) is { } breach && (breach.ForServiceManager == true || breach.AnswerableId == day.Team.Manager.Id) ? day.Team.ServiceManager : day.Team.Manager,
            new BreachAnswered(day.Duty.Subject!.Text, day.Today, "It was talked about in supervision.")),
        EndedBy = [typeof(BreachAnswered)],
        Subject = NamedSubject.Read,
    };
}
