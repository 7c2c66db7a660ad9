namespace CinWorkflows.Workflows.Retention;

/// <summary>Why a destruction, or one case of it, is refused.</summary>
/// <param name="Field">What it is about: a field of the request, or the case.</param>
/// <param name="Reason">Why, and what to do, in words that name nobody.</param>
public sealed record DestructionRefusal(string Field, string Reason);
