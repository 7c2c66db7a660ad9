using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>
/// Looks at a page as people see it: wide, as narrow as a telephone, printed, and by keyboard. Each look may leave a picture in the folder that
/// <c>CIN_PAGE_PICTURES</c> names.
/// </summary>
internal sealed class PageLook
{
    private const int Wide = 1280;
    private const int Narrow = 320;
    private const int Height = 900;

    /// <summary>Of a long list the first rows tell whether the keyboard reaches all.</summary>
    private const int MostSteps = 60;

    /// <summary>What the keyboard stops at, in the order in which it is read: of a group of radios one.</summary>
    private const string Stops =
        """
        () => {
          const groups = new Set();
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(one => !one.disabled && one.checkVisibility({ visibilityProperty: true }))
            .filter(one => one.type !== 'radio' || !(groups.has(one.name) || !groups.add(one.name)))
            .map(one => (one.name || one.id || one.textContent).trim().slice(0, 40));
        }
        """;

    /// <summary>Where the keyboard is, and whether one sees it: by an outline, a shadow or a ground of its own, on the element or on the sign drawn beside it.</summary>
    private const string Focused =
        """
        () => {
          const one = document.activeElement;
          const seen = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          const beside = one.nextElementSibling;
          return [(one.name || one.id || one.textContent || '').trim().slice(0, 40), seen(getComputedStyle(one)) || (beside !== null && seen(getComputedStyle(beside, '::before'))) ? 'seen' : 'not seen'];
        }
        """;

    private static readonly AxeRunOptions Wcag22AA = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice") };

    private readonly List<string> _faults = [];
    private int _pictures;

    /// <summary>All that was found, each with the page's name.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static string? Folder => Environment.GetEnvironmentVariable("CIN_PAGE_PICTURES") is { Length: > 0 } folder ? folder : null;

    /// <summary>Looks at the page that the browser shows, wide and narrow.</summary>
    public async Task LookAsync(IPage page, string name)
    {
        _pictures++;
        foreach (var width in (int[])[Wide, Narrow])
        {
            await page.SetViewportSizeAsync(width, Height);
            var result = await page.RunAxe(Wcag22AA);
            Found(name, result.Violations.Select(fault => $"{width} px: {fault.Id}: {fault.Help}: {string.Join(", ", fault.Nodes.Select(node => node.Html))}"));
            Found(name, await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var needed && needed > width ? [$"{width} px: one has to scroll sideways, it is {needed} px wide"] : []);
            await PictureAsync(page, $"{name}-{width}");
        }

        await page.SetViewportSizeAsync(Wide, Height);
    }

    /// <summary>Adds what was found otherwise.</summary>
    public void Note(string name, IEnumerable<string> faults) => Found(name, faults);

    /// <summary>Goes through the page, which is fresh, by the Tab key.</summary>
    public async Task KeyboardAsync(IPage page, string name)
    {
        var stops = (await page.EvaluateAsync<string[]>(Stops)).Take(MostSteps).ToList();
        var reached = new List<string>();
        foreach (var _ in stops)
        {
            await page.Keyboard.PressAsync("Tab");
            var where = await page.EvaluateAsync<string[]>(Focused);
            reached.Add(where[0]);
            Found(name, where[1] == "seen" ? [] : [$"one does not see that the keyboard is at '{where[0]}'"]);
        }

        Found(name, reached.SequenceEqual(stops) ? [] : [$"the keyboard goes to [{string.Join("; ", reached)}], and is read as [{string.Join("; ", stops)}]"]);
    }

    /// <summary>On paper there is nothing to press, nothing is cut off, and what was folded is open.</summary>
    public async Task PrintAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var pressed = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button, .govuk-skip-link, nav[aria-label=Main]')].filter(one => one.getClientRects().length > 0 && !one.classList.contains('cin-people__choose')).map(one => one.textContent.trim().slice(0, 40))");
        Found(name, pressed.Select(words => $"printed, there is something to press: '{words}'"));
        Found(name, await page.EvaluateAsync<bool>("[...document.querySelectorAll('.govuk-details__text')].every(one => one.checkVisibility())") ? [] : ["printed, something stays folded"]);
        Found(name, await page.EvaluateAsync<bool>("[...document.querySelectorAll('main a')].every(one => ['none', 'normal', '\"\"'].includes(getComputedStyle(one, '::after').content))") ? [] : ["printed, a link shows where it leads within the service"]);
        Found(name, await page.EvaluateAsync<bool>("document.querySelector('h1')?.getClientRects().length > 0") ? [] : ["printed, it has no heading"]);
        await PictureAsync(page, $"{name}-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private void Found(string name, IEnumerable<string> faults) => _faults.AddRange(faults.Select(fault => $"{name}: {fault}"));

    private async Task PictureAsync(IPage page, string name)
    {
        if (Folder is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{_pictures:000}-{name}.png"), FullPage = true });
        }
    }
}
