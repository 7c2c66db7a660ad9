using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Pages.Tasks;

/// <summary>A refusal as an error of a form says it.</summary>
internal static class RefusalWords
{
    public static string Of(Refusal refusal) => refusal.Reason.Length == 0 ? "This cannot be recorded" : $"{char.ToUpperInvariant(refusal.Reason[0])}{refusal.Reason[1..]}";
}
