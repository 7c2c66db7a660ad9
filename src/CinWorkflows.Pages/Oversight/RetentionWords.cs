using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Oversight;

/// <summary>Destructions as a page says them, and where they are.</summary>
internal static class RetentionWords
{
    public const string List = $"{StaffPages.Home}/retention/destructions";

    public static string State(Destruction destruction) => destruction.State switch
    {
        DestructionState.Proposed => "Waits for a second person",
        DestructionState.Withdrawn => "Given up",
        DestructionState.Confirmed => "Is being done",
        _ => "Done",
    };

    public static string Colour(Destruction destruction) => destruction.State switch
    {
        DestructionState.Proposed => "yellow",
        DestructionState.Withdrawn => "grey",
        DestructionState.Confirmed => "blue",
        _ => "green",
    };

    public static string Cases(Destruction destruction) => CountWords.Of(destruction.Cases.Count, "case", "cases");

    public static string On(DateTimeOffset at) => PlainWords.ShortDate(LondonTime.DateOf(at));
}
