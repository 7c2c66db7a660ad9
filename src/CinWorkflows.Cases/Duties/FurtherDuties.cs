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
        Subject = FurtherDutySubject.Read,
        Recurs = true,
        MayBeTooEarly = true,
    };
}
