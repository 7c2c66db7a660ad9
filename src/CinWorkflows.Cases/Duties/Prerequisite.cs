namespace CinWorkflows.Cases.Duties;

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
