namespace CinWorkflows.Workflows.Messages;

/// <summary>Languages by their tags, such as <c>cy</c>, <c>pl</c> or <c>ur-Latn</c>.</summary>
internal static class LetterLanguage
{
    /// <summary>That of the default letters.</summary>
    public const string English = "en";

    private static readonly string[] FromRightToLeft = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>The language itself, without its region or script: "pl" for "pl-PL".</summary>
    public static string Base(string tag) => tag.Split('-')[0];

    public static bool IsEnglish(string tag) => Base(tag) == English;

    /// <summary>The tag as a page names it: the English of these letters is that of Britain.</summary>
    public static string InPages(string tag) => tag == English ? "en-GB" : tag;

    public static bool RunsFromRightToLeft(string tag) => FromRightToLeft.Contains(Base(tag)) && !tag.Contains("-Latn", StringComparison.OrdinalIgnoreCase);
}
