using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>Work that is done without a mouse.</summary>
[Collection(DemoCollection.Name)]
public sealed class KeyboardTests(DemoWorld demo)
{
    [Fact]
    public async Task A_visit_is_recorded_by_keyboard_alone()
    {
        var page = await demo.OpenAsync(DemoWorld.Worker);

        await UseAsync(page, "Record a visit", "Enter");
        await page.WaitForURLAsync("**/record/visit");
        await UseAsync(page, "Yes, alone", "Space");
        await UseAsync(page, "Continue", "Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Check before you save" }).WaitForAsync();
        await UseAsync(page, "Save", "Enter");

        await page.GetByText("The visit is recorded.").WaitForAsync();
    }

    /// <summary>Goes on to a link, button or field, and uses it with a key.</summary>
    private static async Task UseAsync(IPage page, string words, string key)
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
}
