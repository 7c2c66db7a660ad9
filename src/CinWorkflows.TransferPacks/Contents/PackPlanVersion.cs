namespace CinWorkflows.TransferPacks.Contents;

/// <summary>A version of the plan that was agreed, and what each person said to it.</summary>
internal sealed record PackPlanVersion(int Version, DateOnly? AgreedOn, DateOnly? CirculatedOn, IReadOnlyList<PackReply> Replies);
