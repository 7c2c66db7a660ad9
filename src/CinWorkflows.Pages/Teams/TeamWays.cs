using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Pages.Teams;

/// <summary>Where the pages of a team are.</summary>
internal static class TeamWays
{
    public static string Of(string part, params (string Name, string? Value)[] asked) =>
        $"{StaffPages.Home}/team{(part.Length == 0 ? "" : $"/{part}")}{QueryString.Create(asked.Where(one => one.Value is not null).Select(one => KeyValuePair.Create(one.Name, one.Value)))}";
}
