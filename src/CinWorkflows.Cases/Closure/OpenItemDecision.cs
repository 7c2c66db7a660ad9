namespace CinWorkflows.Cases.Closure;

/// <summary>What becomes of an item that is open when a case ends: the decision, and why.</summary>
/// <param name="Matter">Which item (its name in what is stored): for example <c>concern/c1</c>, as the refusal names it.</param>
/// <param name="Decision">What was decided about it.</param>
/// <param name="Reason">Why.</param>
public sealed record OpenItemDecision(string Matter, string Decision, string Reason);

/// <summary>An act that may end a case, and then says what becomes of each item that is open.</summary>
internal interface IDecidesOnOpenItems
{
    /// <summary>What becomes of each; null where nothing is decided on.</summary>
    IReadOnlyList<OpenItemDecision>? Settled { get; }
}
