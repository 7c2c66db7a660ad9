using CinWorkflows.Cases.Transfers;
using CinWorkflows.TransferPacks.Readiness;

namespace CinWorkflows.Pages.Transfers;

/// <summary>The parts of a pack, in words.</summary>
internal static class PackWords
{
    public static string Of(PackPartKind kind) => kind switch
    {
        PackPartKind.Assessment => "the assessment",
        PackPartKind.Plan => "the plan",
        PackPartKind.ReviewMinutes => "the minutes of the last review",
        _ => "the summary",
    };

    public static string AtBeginning(PackPartKind kind) => $"T{Of(kind)[1..]}";

    public static string Of(PackPartSource source) => source switch
    {
        PackPartSource.OnRecord => "Goes as the record has it",
        PackPartSource.DatesOnly => "The record has its dates only",
        PackPartSource.Attached => "Goes as it was attached",
        PackPartSource.Written => "Is written when the pack is prepared",
        _ => "Missing",
    };
}
