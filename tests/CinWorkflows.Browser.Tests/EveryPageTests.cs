using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>Every kind of page that staff come to by its links, as everybody who has a work of their own sees them.</summary>
[Collection(DemoCollection.Name)]
public sealed class EveryPageTests(DemoWorld demo)
{
    /// <summary>Each look at it is one line more in it.</summary>
    private const string AccessLog = "/casework/access-log";

    /// <summary>Linked from nowhere: shown where something went wrong, and once a case is open; of documents and destructions the demo has none.</summary>
    private static readonly string[] Unlinked = ["/casework/problem", "/casework/cases/{caseId}/begun", "/casework/cases/{caseId}/documents/{documentId}", "/casework/retention/destructions/{number:long}"];

    private static readonly string[] People = [DemoWorld.Worker, DemoWorld.Manager, DemoWorld.ServiceManager, DemoWorld.Support, DemoWorld.DataOfficer, DemoWorld.Administrator];

    private readonly PageLook _look = new();

    [Fact]
    public async Task Every_page_is_without_a_fault_wide_narrow_printed_by_keyboard_and_without_JavaScript_and_none_is_out_of_reach()
    {
        var (walk, came, looked) = (new PageWalk(demo.Addresses), new HashSet<string>(), new HashSet<string>());
        foreach (var person in People)
        {
            var (page, plain) = (await demo.OpenAsync(person), await demo.OpenAsync(person, javaScript: false));
            var complaints = Complaints(page);
            using var browser = await demo.BrowserAsync(person);
            foreach (var found in await walk.WalkAsync(browser))
            {
                came.Add(found.Address);
                if (looked.Add(found.Kind) && !found.IsFile)
                {
                    await LookAsync(page, plain, found.Path, $"{person}{found.Path.Split('?')[0].Replace('/', '-')}");
                }
            }

            _look.Note(person, complaints);
            await page.Context.CloseAsync();
            await plain.Context.CloseAsync();
        }

        var (last, lastPlain) = (await demo.OpenAsync(DemoWorld.Worker), await demo.OpenAsync(DemoWorld.Worker, javaScript: false));
        foreach (var task in demo.Tasks.Except(looked.Select(kind => kind.Split(' ')[^1])).Prepend("begun"))
        {
            await LookAsync(last, lastPlain, task == "begun" ? DemoWorld.Begun : DemoWorld.Task(task), task);
        }

        await GoAsync(last, "/casework/nothing");
        await _look.LookAsync(last, "not-there");

        Assert.True(_look.Faults.Count == 0, string.Join('\n', _look.Faults));
        Assert.Empty(demo.Addresses.Except(came).Except(Unlinked));
    }

    private async Task LookAsync(IPage page, IPage plain, string path, string name)
    {
        await GoAsync(page, path);
        await GoAsync(plain, path);
        _look.Note(name, path == AccessLog || await WordsAsync(page) == await WordsAsync(plain) ? [] : ["without JavaScript it says something else"]);
        await _look.LookAsync(page, name);
        await _look.PrintAsync(page, name);
        await _look.KeyboardAsync(page, name);
        _look.Note(name, await TitleFaultAsync(page));
        await LookAtErrorsAsync(page, name);
    }

    /// <summary>A form that is sent without an answer comes back with what is missing, first in its title.</summary>
    private async Task LookAtErrorsAsync(IPage page, string name)
    {
        var fields = page.Locator("main form[method=post] input[type=text], main form[method=post] textarea");
        if (await fields.CountAsync() == 0)
        {
            return;
        }

        await fields.EvaluateAllAsync<object?>("fields => fields.forEach(field => field.value = '')");
        await page.Locator("main form[method=post] button.govuk-button").First.ClickAsync();
        if (await page.Locator(".govuk-error-summary").CountAsync() > 0)
        {
            _look.Note(name, await page.TitleAsync() is var title && title.StartsWith("Error: ", StringComparison.Ordinal) ? [] : [$"the title of what is wrong is '{title}'"]);
            if (page.Locator(".govuk-error-summary__list a").First is var first && await first.CountAsync() > 0)
            {
                await first.ClickAsync();
                _look.Note(name, await page.EvaluateAsync<bool>("document.activeElement.id === decodeURIComponent(location.hash.slice(1))") ? [] : ["the first error does not lead to its field"]);
            }

            await _look.LookAsync(page, $"{name}-errors");
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

    private static Task<string> WordsAsync(IPage page) => page.EvaluateAsync<string>("document.querySelector('main').innerText");

    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.Request += (_, request) => complaints.AddRange(new Uri(request.Url).IsLoopback ? [] : [$"{request.Url} is asked for"]);
        return complaints;
    }

    private Task<IResponse?> GoAsync(IPage page, string path) => page.GotoAsync(new Uri(demo.Root, path).ToString());
}
