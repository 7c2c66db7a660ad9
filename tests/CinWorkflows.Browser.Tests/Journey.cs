using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>Somebody's way through the pages, from the one that the browser shows, and what it costs: pages on which they had to do something, and fields that they had to fill in or choose.</summary>
internal sealed class Journey(IPage page)
{
    public int Pages { get; private set; }

    public int Fields { get; private set; }

    /// <summary>Follows the first link whose words begin so.</summary>
    public Task FollowAsync(string words) => GoOnAsync(page.Locator("a").Filter(new() { HasTextRegex = new($"^\\s*{words}") }).First);

    public Task PressAsync(string button) => GoOnAsync(Button(button));

    /// <summary>The page that follows only says that it is done.</summary>
    public Task FinishAsync(string button) => ShownAfterAsync(Button(button));

    public async Task FillAsync(string label, string text)
    {
        Fields++;
        await page.GetByLabel(label).FillAsync(text);
    }

    public async Task ChooseAsync(string label)
    {
        Fields++;
        await page.GetByLabel(label, new() { Exact = true }).CheckAsync();
    }

    /// <summary>By keyboard alone: goes on to a link, button or field, and uses it with a key.</summary>
    public async Task KeyAsync(string words, string key)
    {
        for (var step = 0; step < 400; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()")).StartsWith(words, StringComparison.Ordinal))
            {
                await page.Keyboard.PressAsync(key);
                return;
            }
        }

        throw new InvalidOperationException($"The keyboard does not come to '{words}' on {page.Url}.");
    }

    private async Task GoOnAsync(ILocator pressed)
    {
        await ShownAfterAsync(pressed);
        Pages++;
    }

    private async Task ShownAfterAsync(ILocator pressed)
    {
        await page.RunAndWaitForResponseAsync(() => pressed.ClickAsync(), response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await page.WaitForLoadStateAsync();
    }

    private ILocator Button(string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });
}
