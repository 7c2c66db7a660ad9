using AngleSharp.Html.Dom;

namespace CinWorkflows.Pages.Tests.Edge;

[Collection(PagesCollection.Name)]
public sealed class ErrorSummaryTests(PagesWorld world)
{
    private static readonly OddAnswer[] Wrong = [OddAnswer.Nothing, OddAnswer.All.Single(odd => odd.Name == "the year 0"), OddAnswer.All.Single(odd => odd.Name == "what no choice has")];

    [Fact]
    public async Task What_is_wrong_is_said_in_the_order_of_the_fields_on_every_form_and_leads_to_each()
    {
        var caseId = await world.PlannedCaseAsync();
        var (wrong, said) = (new List<string>(), 0);
        foreach (var person in new[] { "sw-1", "tm-1", "dpo-1" })
        {
            using var browser = await world.BrowserAsync(person);
            foreach (var path in world.Paths(caseId).Where(path => person == "sw-1" || !path.Contains("/record/", StringComparison.Ordinal)))
            {
                foreach (var odd in Wrong)
                {
                    var page = await browser.GetAsync(path);
                    if (page.Document.QuerySelector("main form[method=post]") is not IHtmlFormElement form)
                    {
                        continue;
                    }

                    var step = form.QuerySelector("button[value=check], button[value=draft]")?.GetAttribute("value") ?? "";
                    var answer = await browser.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery, odd.In(form, step));
                    List<string> ids = [.. answer.Document.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.GetAttribute("href")!.TrimStart('#'))];
                    List<string> inPage = [.. answer.Document.QuerySelectorAll("main form [id]").Select(element => element.Id!)];
                    said += ids.Count;
                    wrong.AddRange(ids.Except(inPage).Select(id => $"{person} {path}: {odd.Name}: nothing is at #{id}"));
                    wrong.AddRange(ids.SequenceEqual(ids.OrderBy(inPage.IndexOf)) ? [] : [$"{person} {path}: {odd.Name}: {string.Join(", ", ids)}"]);
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(said > 100, $"only {said} faults were said");
    }
}
