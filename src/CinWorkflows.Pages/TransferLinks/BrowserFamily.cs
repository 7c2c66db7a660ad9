namespace CinWorkflows.Pages.TransferLinks;

/// <summary>Which browser on which system, without versions: those change while somebody reads.</summary>
internal static class BrowserFamily
{
    /// <summary>In this order: most browsers also name others that they are like.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iOS"), ("iPad", "iOS"), ("Macintosh", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <param name="userAgent">What the browser says of itself.</param>
    public static string Of(string userAgent) => $"{NameIn(Browsers, userAgent)} on {NameIn(Systems, userAgent)}";

    private static string NameIn((string Sign, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name ?? "other";
}
