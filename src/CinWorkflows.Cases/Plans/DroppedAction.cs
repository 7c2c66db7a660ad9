namespace CinWorkflows.Cases.Plans;

/// <summary>An action of the version before that is not done and that the new version does not go on with (N21, N22, H19).</summary>
/// <param name="ActionId">Which.</param>
/// <param name="Reason">Why it is dropped.</param>
public sealed record DroppedAction(string ActionId, string Reason);
