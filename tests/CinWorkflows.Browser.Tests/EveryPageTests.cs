using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>Every page that staff come to by its links, as a worker, a manager, a service manager and business support see it.</summary>
[Collection(DemoCollection.Name)]
public sealed class EveryPageTests(DemoWorld demo)
{
    /// <summary>How many pages of one kind each of them comes to.</summary>
    private const int Each = 1;

    /// <summary>Shown where something went wrong, and linked from nowhere.</summary>
    private const string Problem = "/casework/problem";

    private static readonly string[] People = [DemoWorld.Worker, DemoWorld.Manager, DemoWorld.ServiceManager, DemoWorld.Support];

    [PicturesFact]
    public async Task Every_page_is_without_a_fault_wide_narrow_printed_and_by_keyboard_and_none_is_out_of_reach()
    {
        var (look, came, looked) = (new PageLook(), new HashSet<string>(), new HashSet<string>());
        foreach (var person in People)
        {
            var page = await demo.OpenAsync(person);
            var complaints = Complaints(page);
            foreach (var (address, path) in await WalkAsync(page))
            {
                came.Add(address);
                if (!looked.Add(KindOf((address, path))))
                {
                    continue;
                }

                var name = $"{person}{path.Replace('/', '-')}";
                await GoAsync(page, path);
                await look.KeyboardAsync(page, name);
                await look.LookAsync(page, name);
                await look.PrintAsync(page, name);
                look.Note(name, await TitleFaultAsync(page));
                await LookAtErrorsAsync(page, look, name);
            }

            look.Note(person, complaints);
        }

        var lost = await demo.OpenAsync(DemoWorld.Worker);
        await GoAsync(lost, "/casework/nothing");
        await look.LookAsync(lost, "not-there");

        Assert.Empty(demo.Addresses.Except(came).Except([Problem]));
        Assert.True(look.Faults.Count == 0, string.Join('\n', look.Faults));
    }

    [PicturesFact]
    public async Task Every_page_says_the_same_without_JavaScript()
    {
        var page = await demo.OpenAsync(DemoWorld.Worker);
        var plain = await demo.OpenAsync(DemoWorld.Worker, javaScript: false);
        foreach (var (_, path) in await WalkAsync(page))
        {
            await GoAsync(page, path);
            await GoAsync(plain, path);

            Assert.Equal(await page.Locator("main").InnerTextAsync(), await plain.Locator("main").InnerTextAsync());
        }
    }

    /// <summary>By its links, from a person's work: of each kind of page the first few.</summary>
    private async Task<IReadOnlyList<(string Address, string Path)>> WalkAsync(IPage page)
    {
        var found = new List<(string Address, string Path)>();
        var ahead = new Queue<string>(["/casework"]);
        while (ahead.TryDequeue(out var path))
        {
            if (demo.AddressOf(path.Split('?')[0]) is not { } address || found.Any(one => one.Path == path) || found.Count(one => KindOf(one) == KindOf((address, path))) >= Each)
            {
                continue;
            }

            found.Add((address, path));
            await GoAsync(page, path);
            foreach (var link in await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(one => one.origin === location.origin).map(one => one.pathname)"))
            {
                ahead.Enqueue(link);
            }
        }

        return found;
    }

    /// <summary>Of the pages of tasks each task is a kind.</summary>
    private static string KindOf((string Address, string Path) page) =>
        page.Address.EndsWith("{task}", StringComparison.Ordinal) ? $"{page.Address} {page.Path.Split('/')[^1]}" : page.Address;

    /// <summary>A form that is sent without an answer comes back with what is missing, first in its title.</summary>
    private static async Task LookAtErrorsAsync(IPage page, PageLook look, string name)
    {
        var fields = page.Locator("main form[method=post] input[type=text], main form[method=post] textarea");
        if (await fields.CountAsync() == 0)
        {
            return;
        }

        foreach (var field in await fields.AllAsync())
        {
            await field.FillAsync("");
        }

        await page.Locator("main form[method=post] button.govuk-button").First.ClickAsync();
        if (await page.Locator(".govuk-error-summary").CountAsync() > 0)
        {
            look.Note(name, await page.TitleAsync() is var title && title.StartsWith("Error: ", StringComparison.Ordinal) ? [] : [$"the title of what is wrong is '{title}'"]);
            await page.Locator(".govuk-error-summary__list a").First.ClickAsync();
            look.Note(name, await page.EvaluateAsync<bool>("['INPUT', 'TEXTAREA', 'SELECT'].includes(document.activeElement.tagName)") ? [] : ["the first error does not lead to its field"]);
            await look.LookAsync(page, $"{name}-errors");
        }
    }

    /// <summary>A page has one heading, and its title begins with it.</summary>
    private static async Task<IEnumerable<string>> TitleFaultAsync(IPage page)
    {
        var (headings, title) = (await page.Locator("h1").AllInnerTextsAsync(), await page.TitleAsync());
        return headings.Count == 1 && title.StartsWith(headings[0].Trim(), StringComparison.Ordinal) && title.EndsWith(" – Child in Need", StringComparison.Ordinal)
            ? []
            : [$"its title is '{title}', its headings are [{string.Join("; ", headings)}]"];
    }

    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.Request += (_, request) => complaints.AddRange(new Uri(request.Url).IsLoopback ? [] : [$"{request.Url} is asked for"]);
        return complaints;
    }

    private Task<IResponse?> GoAsync(IPage page, string path) => page.GotoAsync(new Uri(demo.Root, path).ToString());
}
