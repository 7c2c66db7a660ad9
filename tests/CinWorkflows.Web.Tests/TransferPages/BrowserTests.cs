using CinWorkflows.Browser.Tests;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.TransferLinks;
using CinWorkflows.Workflows.Ports.Links;
using Microsoft.Playwright;

namespace CinWorkflows.Web.Tests.TransferPages;

/// <summary>The pages in a real browser: WCAG 2.2 AA as far as a machine can tell, without JavaScript, and by keyboard.</summary>
public sealed class BrowserTests(RealBrowser chromium) : IClassFixture<RealBrowser>
{
    /// <summary>A page that was looked at in place of another would be without a fault too.</summary>
    private static readonly string[] EveryTitle =
    [
        "Enter your code",
        "Error: Enter your code",
        "Error: Enter your code",
        "Transfer of a case to you",
        "Acknowledge receipt",
        "Error: Acknowledge receipt",
        "Ask a question",
        "Error: Ask a question",
        "Name the allocated worker",
        "Error: Name the allocated worker",
        "Accept the transfer",
        "Error: Accept the transfer",
        "Refuse or dispute the transfer",
        "Error: Refuse or dispute the transfer",
        "Check your answers",
        "Check your answers",
        "Error: Accept the transfer",
        "Transfer of a case to you",
        "This document is not there",
        "You have left",
        "Open the link again",
        "These pages were open twice",
        "This link cannot be used",
    ];

    [Fact]
    public async Task Every_page_and_every_state_of_error_is_without_a_fault_that_axe_can_find()
    {
        await using var host = await LinkHost.StartAsync();
        await host.DoAsync(new TransferQuestioned(LinkHost.Transfer, new(2026, 3, 10), "q1", "Which school?", "Robin"));
        await host.DoAsync(new TransferQuestionAnswered(LinkHost.Transfer, new(2026, 3, 10), "q1", "Hill School"));
        var link = await host.IssueAsync();
        var page = await chromium.OpenAsync();
        var look = new PageLook();
        var looked = new List<string>();

        await GoAsync(page, host, host.PathOf(link));
        await LookAsync("code");
        await SendAsync(page, "Continue");
        await LookAsync("code-empty");
        await FillAsync(page, ("name", "Robin Receiver"), ("code", host.WrongCodeOf(link)));
        await SendAsync(page, "Continue");
        await LookAsync("code-wrong");
        await FillAsync(page, ("code", host.CodeOf(link)));
        await SendAsync(page, "Continue");
        await LookAsync("transfer");
        foreach (var (task, button) in new[] { ("acknowledge", "Acknowledge receipt"), ("ask", "Send question"), ("worker", "Send"), ("accept", "Continue"), ("refuse", "Continue") })
        {
            await GoAsync(page, host, $"/transfer/{link.Id}/{task}");
            await LookAsync(task);
            await SendAsync(page, button);
            Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
            await LookAsync($"{task}-empty");
        }

        await page.Locator("#about").CheckAsync();
        await FillAsync(page, ("reasons", "They live elsewhere."));
        await SendAsync(page, "Continue");
        await LookAsync("refuse-check");
        await GoAsync(page, host, $"/transfer/{link.Id}/accept");
        await FillAsync(page, ("from-day", "1"), ("from-month", "3"), ("from-year", "2026"));
        await SendAsync(page, "Continue");
        await LookAsync("accept-check");
        await SendAsync(page, "Accept the transfer");
        await LookAsync("accept-refused");
        await GoAsync(page, host, $"/transfer/{link.Id}/acknowledge");
        await page.Locator("#understood").CheckAsync();
        await SendAsync(page, "Acknowledge receipt");
        await LookAsync("transfer-done");
        await GoAsync(page, host, $"/transfer/{link.Id}/documents/nothing");
        await LookAsync("no-document");
        await GoAsync(page, host, $"/transfer/{link.Id}");
        await SendAsync(page, "Leave these pages");
        await LookAsync("left");
        await GoAsync(page, host, $"/transfer/{link.Id}");
        await LookAsync("session-over");
        await GoAsync(page, host, host.PathOf(link));
        await FillAsync(page, ("name", "Robin Receiver"), ("code", host.CodeOf(link)));
        await SendAsync(page, "Continue");
        await host.Other.Book.EndSessionAsync(link.Id, new(ApiHost.Now, LinkEventKind.CopyUsed), CancellationToken.None);
        await GoAsync(page, host, $"/transfer/{link.Id}");
        await LookAsync("copied");
        await host.Other.Book.RevokeAsync(link.Id, ApiHost.Now, "sw-1", CancellationToken.None);
        await GoAsync(page, host, host.PathOf(link));
        await LookAsync("closed");

        Assert.Equal(EveryTitle, looked);
        Assert.True(look.Faults.Count == 0, string.Join('\n', look.Faults));

        async Task LookAsync(string name)
        {
            looked.Add((await page.TitleAsync()).Replace($" – {LinkPages.Whole}", "", StringComparison.Ordinal));
            await look.LookAsync(page, name);
        }
    }

    [Fact]
    public async Task The_whole_task_is_done_without_JavaScript()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        var page = await chromium.OpenAsync(javaScript: false);

        await GoAsync(page, host, host.PathOf(link));
        await FillAsync(page, ("name", "Robin Receiver"), ("code", host.CodeOf(link)));
        await SendAsync(page, "Continue");
        await page.GetByRole(AriaRole.Link, new() { Name = "Acknowledge receipt" }).ClickAsync();
        await page.Locator("#understood").CheckAsync();
        await SendAsync(page, "Acknowledge receipt");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask a question" }).ClickAsync();
        await FillAsync(page, ("question", "Which school?"));
        await SendAsync(page, "Send question");
        await page.GetByRole(AriaRole.Link, new() { Name = "Name the allocated worker" }).ClickAsync();
        await FillAsync(page, ("worker", "Wren Worker"), ("contact", "020 7946 0000"));
        await SendAsync(page, "Send");
        await page.GetByRole(AriaRole.Link, new() { Name = "Accept the transfer" }).ClickAsync();
        await FillAsync(page, ("from-day", "16"), ("from-month", "3"), ("from-year", "2026"));
        await SendAsync(page, "Continue");
        await SendAsync(page, "Accept the transfer");

        Assert.Equal("You have accepted the transfer", await page.Locator(".govuk-notification-banner__heading").TextContentAsync());
        Assert.Equal(
            [typeof(TransferAcknowledged), typeof(TransferQuestioned), typeof(ReceivingWorkerNamed), typeof(TransferAccepted)],
            host.Answers.Select(answer => answer.GetType()));
        await SendAsync(page, "Leave these pages");
        Assert.Equal("You have left", await page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task The_keyboard_goes_through_the_form_in_the_order_in_which_it_is_read()
    {
        await using var host = await LinkHost.StartAsync();
        var page = await chromium.OpenAsync();
        await GoAsync(page, host, host.PathOf(await host.IssueAsync()));
        var order = new List<string>();
        for (var step = 0; step < 4; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            order.Add(await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.textContent.trim()"));
        }

        Assert.Equal(["Skip to main content", "name", "code", "Continue"], order);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".govuk-error-summary__list a").First.ClickAsync();
        Assert.Equal("name", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task Nothing_is_cut_off_on_a_narrow_screen_and_nothing_else_is_loaded()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        var page = await chromium.OpenAsync(width: 320);
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        page.Console += (_, message) => complaints.Add(message.Text);

        await GoAsync(page, host, host.PathOf(link));
        await FillAsync(page, ("name", "Robin Receiver"), ("code", host.CodeOf(link)));
        await SendAsync(page, "Continue");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"), "the page is wider than the screen");
        Assert.All(asked, path => Assert.True(path.StartsWith("/transfer", StringComparison.Ordinal) || path == "/favicon.ico", $"{path} was loaded"));
        Assert.DoesNotContain(complaints, text => text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task GoAsync(IPage page, LinkHost host, string path) => await page.GotoAsync(new Uri(host.Api.Client.BaseAddress!, path).ToString());

    private static async Task FillAsync(IPage page, params (string Field, string Value)[] values)
    {
        foreach (var (field, value) in values)
        {
            await page.Locator($"#{field}").FillAsync(value);
        }
    }

    private static Task SendAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
