using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.TransferPacks.Sheets;

/// <summary>What the assessment found, and when.</summary>
internal static class AssessmentSheet
{
    public static IEnumerable<Block> Blocks(PackContents contents)
    {
        var assessment = contents.Assessment;
        if (assessment.MissingReason is { } reason)
        {
            yield return Words.Missing("the assessment", reason);
            yield break;
        }

        yield return new Facts(
        [
            new("Referral", Words.Date(contents.Case.ReferredOn)),
            new("Started on", Words.Date(assessment.StartedOn)),
            new("Concluded on", Words.Date(assessment.ConcludedOn)),
            new("Outcome", assessment.Outcome is { } outcome ? Words.Of(outcome) : Words.NotRecorded),
            .. assessment.DelayReason is { } delay ? [new Fact("Why it took longer than its timescale", delay)] : Array.Empty<Fact>(),
            .. assessment.DocumentPath is { } path ? [new Fact("The written assessment", path)] : Array.Empty<Fact>(),
        ]);
        foreach (var block in Words.Passage(1, "What it found", assessment.Summary ?? (assessment.DocumentPath is null ? null : "See the written assessment.")))
        {
            yield return block;
        }
    }
}
