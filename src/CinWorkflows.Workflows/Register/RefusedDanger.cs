using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Safeguarding;

namespace CinWorkflows.Workflows.Register;

/// <summary>What tells of a danger besides something else may be refused for that; the danger is not lost with it (N25, N34, N45, H22, H32).</summary>
internal static class RefusedDanger
{
    /// <summary>What to do about the danger meanwhile; nothing for an act that tells of none, or of nothing else.</summary>
    /// <param name="act">The act that is refused.</param>
    public static IEnumerable<Refusal> Cure(Act act)
    {
        if (act is { TellsOfDanger: true } and not SafeguardingConcernRaised and not SafeguardingConcernDiscussed)
        {
            yield return new("act.type", "this tells of a danger to the child, and is not recorded as it stands. Record the danger now by itself ('safeguardingConcernRaised'), which is taken on any case, also on one that is on hold or has ended: its manager is told at once.");
        }
    }
}
