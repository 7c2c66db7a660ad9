using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;

namespace CinWorkflows.Cases.Safeguarding;

/// <summary>
/// While a danger is open - a concern that nobody has discussed, a strategy discussion that is due, an enquiry under section 47, or what the conference after it decided - nobody agrees that a child is
/// seen, or their plan looked at, less often than the procedure asks (N23, N25, N34, N38, H20, H22, H32).
/// </summary>
internal static class OpenDanger
{
    /// <summary>Refuses what gives more time than the procedure while a danger is open.</summary>
    /// <param name="field">The field that gives it.</param>
    /// <param name="desk">The case.</param>
    public static IEnumerable<Refusal> Refuse(string field, CaseDesk desk) => desk.Pack.ClocksStartWithAnchor
        ? OpenItems.Of(desk.File).Where(item => item.IsDanger).Select(danger => new Refusal(
            field,
            $"{char.ToLowerInvariant(danger.Words[0])}{danger.Words[1..]}: until that is settled nobody agrees to longer intervals than the procedure's. Settle it first.",
            danger.DecidedAs is { } kind ? desk.Pack.Approvals.GetValueOrDefault(kind)?.Clause : null))
        : [];
}
