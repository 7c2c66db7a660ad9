using System.Text.Json;
using CinWorkflows.Domain.Calendar;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary>A division in GOV.UK's word for it, such as <c>england-and-wales</c>.</summary>
internal static class DivisionWord
{
    public static IReadOnlyDictionary<string, Division> All { get; } = Enum.GetValues<Division>().ToDictionary(Of);

    public static string Of(Division division) => JsonNamingPolicy.KebabCaseLower.ConvertName(division.ToString());
}
