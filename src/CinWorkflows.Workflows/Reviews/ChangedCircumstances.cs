using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Reviews;

/// <summary>N24, H21: a change that no early review looks at is told all the same, and somebody says what follows from it.</summary>
internal static class ChangedCircumstances
{
    public static Task RunAsync(Procedure now) => now.Together(
        (now.File.Changes ?? []).Select(change => now.Until(_ => change.ConsideredOn is not null, DutyKind.ConsiderChange, new NamedSubject(change.Id))));
}
