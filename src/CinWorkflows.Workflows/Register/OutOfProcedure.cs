using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Register;

/// <summary>Refuses what is not recorded any more once a case has ended, or while it is on hold.</summary>
internal static class OutOfProcedure
{
    public static IEnumerable<Refusal> Refuse(Act act, CaseFile file, PolicyPack pack)
    {
        if (file.Ending is { } ending && !act.AllowedAfterEnd)
        {
            yield return new("act.type", $"the case ended on {ending.On:yyyy-MM-dd} ({ending.InWords}); nothing more is recorded on it.");
        }
        else if (file.Hold is { } hold && !act.AllowedOnHold)
        {
            yield return new("act.type", $"the case is on hold since {hold.Since:yyyy-MM-dd}: this procedure does not apply while a child protection plan runs.", pack.ClauseOf(Circumstance.ChildProtectionPlan));
        }
    }
}
