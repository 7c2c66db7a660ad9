using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Register;

/// <summary>What speaks first against a correction: once that is met the rest is another, or gone.</summary>
internal static class FirstRefusals
{
    private const int Most = 8;

    /// <summary>The first refusals, and how many more there are.</summary>
    /// <param name="refusals">All of them, in the order of the entries.</param>
    public static IReadOnlyList<Refusal> Of(IReadOnlyList<Refusal> refusals) => refusals.Count <= Most
        ? refusals
        : [.. refusals.Take(Most), new("corrections", $"{CountWords.Of(refusals.Count - Most, "other thing speaks", "other things speak")} against it as well; meet these first.")];
}
