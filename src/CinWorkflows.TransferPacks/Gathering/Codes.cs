using System.Text.Json;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>The words of the published schema for codes of ours.</summary>
internal static class Codes
{
    public static string Of<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());

    /// <summary>Our code for a word that the schema allows.</summary>
    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
