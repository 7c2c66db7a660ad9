using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Breaches;

/// <summary>A rule that was not kept stays a manager's duty until they have answered it, whatever becomes of the case.</summary>
internal static class UnansweredBreaches
{
    public static Task RunAsync(Procedure now) => now.Together(
        (now.File.Breaches ?? []).Select(breach => now.Until(_ => breach.AnsweredOn is not null, DutyKind.AnswerBreach, new NamedSubject(breach.Id))));
}
