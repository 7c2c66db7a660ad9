namespace CinWorkflows.Server.CommandLine.Packs.Starting;

/// <summary>A question about an authority's rules.</summary>
/// <param name="Asks">It in words, with how it is answered.</param>
/// <param name="Suggested">The answer where nothing is said.</param>
/// <param name="Take">Puts the answer into the pack; what is wrong with it in words, or null where it was taken.</param>
/// <param name="Shows">The duties whose worked dates follow from it, as <c>packs try</c> names them.</param>
internal sealed record PackQuestion(string Asks, string Suggested, Func<StartedPack, string, string?> Take, params IReadOnlyList<string> Shows);
