using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>Chromium, started once for the tests that look at pages as people do.</summary>
[Needs(Tool.Chromium)]
public sealed class RealBrowser : IAsyncLifetime
{
    /// <summary>A busy machine answers late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Machine.Lacks(Tool.Chromium))
        {
            return;
        }

        var program = Machine.Chromium ?? throw new InvalidOperationException($"These tests need {Machine.NameOf(Tool.Chromium)}.");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    public async Task<IPage> OpenAsync(bool javaScript = true, int width = 1280)
    {
        var page = await (await _browser!.NewContextAsync(new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 } })).NewPageAsync();
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return page;
    }
}
