using System.Globalization;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace CinWorkflows.Browser.Tests;

/// <summary>Somebody who does their work by the words on the pages alone. Where a step is refused, or what they look for is not there, the words of the page are told.</summary>
internal sealed class AtWork(string name, IPage page, CaseHost host)
{
    /// <summary>Goes to their work. Whoever comes back after some days says again who they are.</summary>
    public async Task GoHomeAsync()
    {
        await page.GotoAsync(new Uri(host.Root, "/casework").ToString());
        if (page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }) is var chosen && await chosen.CountAsync() > 0)
        {
            await ClickAsync(chosen);
        }
    }

    /// <summary>Follows the first link whose words begin so.</summary>
    public async Task FollowAsync(string words) =>
        await ClickAsync(await FoundAsync(page.Locator("a:visible").Filter(new() { HasTextRegex = new($"^\\s*{words}") }), $"a link '{words}'"));

    /// <summary>Writes into the field with a label; of several people's, into that of one of them.</summary>
    public async Task WriteAsync(string label, string text, int person = 1) => await (await FoundAsync(page.GetByLabel(label, new() { Exact = true }).Nth(person - 1), $"a field '{label}'")).FillAsync(text);

    /// <summary>Chooses from a list that opens.</summary>
    public async Task SelectAsync(string label, string words, int person = 1)
    {
        var list = await FoundAsync(page.GetByLabel(label, new() { Exact = true }).Nth(person - 1), $"a list '{label}'");
        var option = await FoundAsync(list.Locator("option").Filter(new() { HasText = words }), $"'{words}' in the list '{label}'");
        await list.SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
    }

    /// <summary>Chooses some answers of a question.</summary>
    public async Task ChooseAsync(string question, params IReadOnlyList<string> answers)
    {
        var group = await FoundAsync(page.GetByRole(AriaRole.Group, new() { Name = question }), $"a question '{question}'");
        foreach (var answer in answers)
        {
            await (await FoundAsync(group.GetByLabel(answer, new() { Exact = true }), $"an answer '{answer}'")).CheckAsync();
        }
    }

    /// <summary>Ticks all that may be ticked of a question.</summary>
    public async Task TickAllAsync(string question)
    {
        foreach (var box in await (await FoundAsync(page.GetByRole(AriaRole.Group, new() { Name = question }), $"a question '{question}'")).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }
    }

    /// <summary>Chooses the first answer, and says what is sent for it.</summary>
    public async Task<string> ChooseFirstAsync(string question)
    {
        var first = (await FoundAsync(page.GetByRole(AriaRole.Group, new() { Name = question }), $"a question '{question}'")).GetByRole(AriaRole.Radio).First;
        await first.CheckAsync();
        return await first.GetAttributeAsync("value") ?? "";
    }

    public async Task DateAsync(string question, DateOnly day)
    {
        var group = await FoundAsync(page.GetByRole(AriaRole.Group, new() { Name = question }), $"a date '{question}'");
        foreach (var (part, number) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
        {
            await group.GetByLabel(part).FillAsync(number.ToString(CultureInfo.InvariantCulture));
        }
    }

    public async Task PressAsync(string button)
    {
        await ClickAsync(await FoundAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }), $"a button '{button}'"));
        if (await page.Locator(".govuk-error-summary").CountAsync() > 0)
        {
            throw new XunitException($"{name} is refused to '{button}':\n{await WordsAsync()}");
        }
    }

    /// <summary>Checks what follows, saves, and is told that it is done.</summary>
    public async Task SaveAsync(string done)
    {
        await PressAsync("Continue");
        await PressAsync("Save");
        await ReadAsync(done);
    }

    /// <summary>The page says something.</summary>
    public async Task ReadAsync(string words)
    {
        if (!(await WordsAsync()).Contains(words, StringComparison.Ordinal))
        {
            throw new XunitException($"{name} does not read '{words}':\n{await WordsAsync()}");
        }
    }

    private async Task<ILocator> FoundAsync(ILocator locator, string what) =>
        await locator.CountAsync() > 0 ? locator.First : throw new XunitException($"{name} does not find {what} on {await page.TitleAsync()} ({page.Url}):\n{await WordsAsync()}");

    private async Task ClickAsync(ILocator pressed)
    {
        await page.RunAndWaitForResponseAsync(() => pressed.ClickAsync(), response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await page.WaitForLoadStateAsync();
    }

    private Task<string> WordsAsync() => page.Locator("main").InnerTextAsync();
}
