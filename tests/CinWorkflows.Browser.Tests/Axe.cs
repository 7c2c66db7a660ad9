using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CinWorkflows.Browser.Tests;

/// <summary>What of WCAG 2.2 AA a machine can tell, asked of the page that a browser shows. Its script is given to a page once, and answers with nothing but faults.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Wcag22AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

    public static async Task<string[]> FaultsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false })).violations
              .map(fault => `${fault.id}: ${fault.help}: ${fault.nodes.map(node => node.html).join(', ')}`)
            """,
            Wcag22AA);
    }
}
