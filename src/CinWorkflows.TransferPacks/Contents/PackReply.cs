namespace CinWorkflows.TransferPacks.Contents;

/// <summary>
/// What somebody who has a version of the plan said to it: <c>signed</c>, <c>disagrees</c> with the areas in their words, <c>declined</c>,
/// <c>noReply</c> although asked again, or <c>awaited</c>; and what a review said to a disagreement.
/// </summary>
internal sealed record PackReply(string Person, string Reply, DateOnly? On = null, string? Said = null, string? Answer = null);
