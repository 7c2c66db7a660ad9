using System.Text.RegularExpressions;
using CinWorkflows.Pages.Tests;

namespace CinWorkflows.Browser.Tests;

/// <summary>
/// Goes through the pages by their links, without a browser to draw them: of each kind of page somebody sees the first that they come to. It looks into every
/// case that they come to all the same, since each offers what can be done on it as it stands.
/// </summary>
/// <param name="addresses">Every page that is served, as its address is written.</param>
internal sealed partial class PageWalk(IReadOnlyList<string> addresses)
{
    private const string Case = "/casework/cases/{caseId}";

    /// <summary>What is found from the page that somebody's browser shows.</summary>
    public async Task<IReadOnlyList<FoundPage>> WalkAsync(StaffBrowser browser)
    {
        var (found, cases) = (new Dictionary<string, FoundPage>(), new HashSet<string>());
        var ahead = new Queue<string>([browser.Page.Address.PathAndQuery]);
        while (ahead.TryDequeue(out var path))
        {
            if (AddressOf(path.Split('?')[0]) is not { } address)
            {
                continue;
            }

            var isNew = found.TryAdd(KindOf(address, path), new(address, KindOf(address, path), path));
            if (address == Case ? !cases.Add(path) : !isNew)
            {
                continue;
            }

            var shown = await browser.GetAsync(path);
            if (shown.ContentHeaders.GetValueOrDefault("Content-Type")?.StartsWith("text/html", StringComparison.Ordinal) == false)
            {
                found[KindOf(address, path)] = found[KindOf(address, path)] with { IsFile = true };
                continue;
            }

            foreach (var link in shown.Document.QuerySelectorAll("a[href^='/']"))
            {
                ahead.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
            }
        }

        return [.. found.Values];
    }

    /// <summary>Of the pages of tasks each task is a kind.</summary>
    private static string KindOf(string address, string path) =>
        address.EndsWith("{task}", StringComparison.Ordinal) ? $"{address} {path.Split('?')[0].Split('/')[^1]}" : address;

    /// <summary>The page to which a link leads; null where it leads to none of them. One without a parameter comes before one with.</summary>
    private string? AddressOf(string path) => addresses
        .OrderBy(address => address.Count(sign => sign == '{'))
        .FirstOrDefault(address => Regex.IsMatch(path.TrimEnd('/'), $"^{Parameter().Replace(Regex.Escape(address.TrimEnd('/')), "[^/]+")}$"));

    [GeneratedRegex(@"\\\{[^}]*}")]
    private static partial Regex Parameter();
}

/// <summary>A page that somebody comes to.</summary>
/// <param name="Address">As it is written.</param>
/// <param name="Kind">What kind of page it is.</param>
/// <param name="Path">As it was come to.</param>
internal sealed record FoundPage(string Address, string Kind, string Path)
{
    /// <summary>Whether a file comes there, which a browser keeps and does not show.</summary>
    public bool IsFile { get; init; }
}
