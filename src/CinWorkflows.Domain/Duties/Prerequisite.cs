using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;

namespace CinWorkflows.Domain.Duties;

/// <summary>What has to come before a duty can be done.</summary>
/// <param name="Code">How it is stored.</param>
/// <param name="Words">It in words for staff.</param>
/// <param name="IsMissing">Whether it is still to come on a case.</param>
public sealed record Prerequisite(string Code, string Words, Func<CaseFile, bool> IsMissing)
{
    /// <summary>A stored code in words.</summary>
    public static string InWords(string code) => DutyDefinition.All
        .SelectMany(definition => definition.WaitsFor)
        .FirstOrDefault(known => known.Code == code)?.Words ?? $"Something has to come first ({code}).";
}

/// <summary>An interval that is agreed or set for each case, in place of the pack's.</summary>
/// <param name="Of">The interval of a case; null where none is agreed.</param>
/// <param name="Since">The event from which it counts where the pack names none.</param>
/// <param name="MovedBy">What would change it, in words.</param>
public sealed record AgreedInterval(Func<CaseFile, PolicyPack, Period?> Of, string Since, string MovedBy);
