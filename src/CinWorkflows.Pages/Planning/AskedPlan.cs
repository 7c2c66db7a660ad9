using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Pages.Planning;

/// <summary>The version of the plan, and perhaps the person, that an address asks about.</summary>
internal static class AskedPlan
{
    /// <summary>What is asked about; null where the address names none.</summary>
    public static PlanSubject? Of(string? about)
    {
        try
        {
            return about is null ? null : PlanSubject.Read(about);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
