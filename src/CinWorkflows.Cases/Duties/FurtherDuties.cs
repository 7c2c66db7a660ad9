using CinWorkflows.Cases.Closure;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>The duties about what the pack asks for besides.</summary>
internal static class FurtherDuties
{
    /// <summary>Something else that the pack asks for: its subject begins with the id of the further duty.</summary>
    public static DutyDefinition FurtherDuty { get; } = new(DutyKind.FurtherDuty)
    {
        Title = _ => "Do what the authority asks for besides",
        NextStep = "Do what the title says, and record it as done, with the decision where one is asked for.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.FurtherDuty),
        OrdinaryPractice = Recorded,
        Subject = FurtherDutySubject.Read,
        Recurs = true,
        MayBeTooEarly = true,
    };

    /// <summary>A decision is taken by a role that may, for the first of its options.</summary>
    private static IReadOnlyList<OrdinaryAct> Recorded(OrdinaryDay day)
    {
        var rule = day.Pack.FurtherDuties[((FurtherDutySubject)day.Duty.Subject!).RuleId];
        if (AuthorityEventRule.IdIn(rule.DoneBy.Word) is { } own)
        {
            var recorder = new[] { day.Worker, day.Team.Manager, day.Team.ServiceManager }.FirstOrDefault(one => day.Pack.Events[own].By.Contains(one.Role));
            return recorder is null ? [] : OrdinaryDay.By(recorder, new AuthorityEventRecorded(own, day.Today));
        }

        if (rule.DoneBy.Word != DoneBy.Recorded)
        {
            return [];
        }

        var manager = rule.Decision is { By: var by } && by.Contains(Role.ServiceManager) && !by.Contains(Role.TeamManager) ? day.Team.ServiceManager : day.Team.Manager;
        var actor = rule.Decision is null || rule.Decision.By.Contains(day.Worker.Role) ? day.Worker : manager;
        return OrdinaryDay.By(actor, new FurtherDutyDone(day.Duty.Subject!.Text, day.Today, "Done.", rule.Decision?.Options[0].Id));
    }
}
