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

    /// <summary>
    /// What the keyboard stops at, in the order in which it is read: of a group of radios one. From then on the page notes where the keyboard is, and
    /// whether one sees it: by an outline, a shadow or a ground of its own, on the element or on the sign drawn beside it.
    /// </summary>
    private const string Watch =
        """
        most => {
          const named = one => (one.name || one.id || one.textContent || '').trim().slice(0, 40);
          const seen = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          window.reached = [];
          document.addEventListener('focusin', ({ target }) => {
            const beside = target.nextElementSibling;
            window.reached.push([named(target), seen(getComputedStyle(target)) || (beside !== null && seen(getComputedStyle(beside, '::before'))) ? 'seen' : 'not seen']);
          });
          const groups = new Set();
          return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(one => !one.disabled && one.ariaHidden !== 'true' && one.checkVisibility({ visibilityProperty: true }))
            .filter(one => one.type !== 'radio' || !(groups.has(one.name) || !groups.add(one.name)))
            .slice(0, most)
            .map(named);
        }
        """;

    /// <summary>On paper there is nothing to press, nothing is cut off, and what was folded is open.</summary>
    private const string FaultsOnPaper =
        """
        () => [
          ...[...document.querySelectorAll('button, .govuk-skip-link, nav[aria-label=Main]')]
            .filter(one => one.getClientRects().length > 0 && one.ariaHidden !== 'true' && !one.classList.contains('cin-people__choose'))
            .map(one => `there is something to press: '${one.textContent.trim().slice(0, 40)}'`),
          ...[...document.querySelectorAll('.govuk-details__text')].every(one => one.checkVisibility()) ? [] : ['something stays folded'],
          ...[...document.querySelectorAll('main a')].every(one => ['none', 'normal', '""'].includes(getComputedStyle(one, '::after').content)) ? [] : ['a link shows where it leads within the service'],
          ...document.querySelector('h1')?.getClientRects().length > 0 ? [] : ['it has no heading'],
        ]
        """;

    private readonly List<string> _faults = [];
    private int _pictures;

    /// <summary>All that was found, each with the page's name.</summary>
    public IReadOnlyList<string> Faults => _faults;

    private static string? Folder => Environment.GetEnvironmentVariable("CIN_PAGE_PICTURES") is { Length: > 0 } folder ? folder : null;

    /// <summary>Looks at the page that the browser shows, wide and narrow.</summary>
    public async Task LookAsync(IPage page, string name)
    {
        _pictures++;
        foreach (var width in (int[])[Wide, Narrow])
        {
            await page.SetViewportSizeAsync(width, Height);
            Note(name, (await Axe.FaultsAsync(page)).Select(fault => $"{width} px: {fault}"));
            Note(name, await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var needed && needed > width ? [$"{width} px: one has to scroll sideways, it is {needed} px wide"] : []);
            await PictureAsync(page, $"{name}-{width}");
        }

        await page.SetViewportSizeAsync(Wide, Height);
    }

    /// <summary>Goes through the page, which is fresh, by the Tab key.</summary>
    public async Task KeyboardAsync(IPage page, string name)
    {
        var stops = await page.EvaluateAsync<string[]>(Watch, MostSteps);
        foreach (var _ in stops)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var reached = await page.EvaluateAsync<string[][]>("window.reached");
        Note(name, reached.Where(stop => stop[1] != "seen").Select(stop => $"one does not see that the keyboard is at '{stop[0]}'"));
        Note(name, reached.Select(stop => stop[0]).SequenceEqual(stops) ? [] : [$"the keyboard goes to [{string.Join("; ", reached.Select(stop => stop[0]))}], and is read as [{string.Join("; ", stops)}]"]);
    }

    /// <summary>Looks at the page as it is printed.</summary>
    public async Task PrintAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Note(name, (await page.EvaluateAsync<string[]>(FaultsOnPaper)).Select(fault => $"printed, {fault}"));
        await PictureAsync(page, $"{name}-print");
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    /// <summary>Adds what was found otherwise.</summary>
    public void Note(string name, IEnumerable<string> faults) => _faults.AddRange(faults.Select(fault => $"{name}: {fault}"));

    private async Task PictureAsync(IPage page, string name)
    {
        if (Folder is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{_pictures:000}-{name}.png"), FullPage = true });
        }
    }
}
