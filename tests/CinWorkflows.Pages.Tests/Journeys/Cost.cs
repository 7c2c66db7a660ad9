namespace CinWorkflows.Pages.Tests.Journeys;

/// <summary>What a journey takes from My work.</summary>
/// <param name="Links">The links that lead to its form.</param>
/// <param name="Pages">The pages that ask something or are checked before it is saved.</param>
/// <param name="Fields">The questions on them, answered or left empty.</param>
internal sealed record Cost(int Links, int Pages, int Fields);
