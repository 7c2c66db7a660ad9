using CinWorkflows.Pages.Cases;

namespace CinWorkflows.Pages.Transfers;

/// <summary>Where a move is read.</summary>
internal static class MoveWays
{
    public static string Move(string caseId) => $"{CaseWays.Case(caseId)}/move";

    /// <summary>What the other authority would be given.</summary>
    public static string Pack(string caseId) => $"{Move(caseId)}/pack";
}
