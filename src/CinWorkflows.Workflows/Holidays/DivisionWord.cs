using System.Text.Json;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Holidays;

/// <summary>A division in GOV.UK's word for it, such as <c>england-and-wales</c>.</summary>
public static class DivisionWord
{
    /// <summary>Every division, by its word.</summary>
    public static IReadOnlyDictionary<string, Division> All { get; } = Enum.GetValues<Division>().ToDictionary(Of);

    /// <summary>The division's word.</summary>
    public static string Of(Division division) => JsonNamingPolicy.KebabCaseLower.ConvertName(division.ToString());
}
