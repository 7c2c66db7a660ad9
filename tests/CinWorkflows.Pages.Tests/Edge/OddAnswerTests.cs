using System.Net;
using AngleSharp.Html.Dom;
using CinWorkflows.Simulation;

namespace CinWorkflows.Pages.Tests.Edge;

/// <summary>Whatever stands in a form, or in an address, it is answered: with what is wrong, that nothing is there, or that nothing was saved. It is never a fault of the service.</summary>
[Collection(PagesCollection.Name)]
public sealed class OddAnswerTests(PagesWorld world)
{
    private const string OddQuery = "?show=99&sort=7,8&worker=%00&child=nosuch&all=perhaps&after=%00&before=x&team=nosuch&case=nosuch&allocated=x&like=nosuch&saved=x&done=nosuch&returnUrl=%2F%2Felsewhere.example";

    /// <summary>What an address may say that a page is about.</summary>
    private static readonly string[] Abouts = ["nosuch", "v99999999999/x", "vx", "-1", "1", "%00", "FirstPlanning,Review", "7", OrdinaryCast.Mother.Id];

    [Fact]
    public async Task No_answer_to_a_form_is_a_fault_of_the_service()
    {
        var caseId = await world.PlannedCaseAsync();
        var failed = new List<string>();
        foreach (var person in new[] { "sw-1", "tm-1", "dpo-1" })
        {
            using var browser = await world.BrowserAsync(person);
            foreach (var path in world.Paths(caseId).Where(path => person == "sw-1" || !path.Contains("/record/", StringComparison.Ordinal)))
            {
                foreach (var odd in OddAnswer.All)
                {
                    var page = await browser.GetAsync(path);
                    foreach (var form in page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().Take(1))
                    {
                        var step = form.QuerySelector("button[value=check], button[value=draft]")?.GetAttribute("value") ?? "";
                        var answer = await browser.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery, odd.In(form, step));
                        failed.AddRange(answer.Status >= HttpStatusCode.InternalServerError ? [$"{person} {path}: {odd.Name}"] : []);
                    }
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public async Task No_address_of_a_page_is_a_fault_of_the_service()
    {
        var caseId = await world.PlannedCaseAsync();
        var failed = new List<string>();
        foreach (var person in new[] { "sw-1", "sm-1", "dpo-1" })
        {
            using var browser = await world.BrowserAsync(person);
            foreach (var path in world.Paths(caseId).Where(path => person == "sw-1" || !path.Contains("/record/", StringComparison.Ordinal)))
            {
                foreach (var asked in path.Contains("/record/", StringComparison.Ordinal) ? Abouts.Select(about => $"?about={about}") : [OddQuery])
                {
                    var page = await browser.GetAsync($"{path}{asked}");
                    failed.AddRange(page.Status >= HttpStatusCode.InternalServerError ? [$"{person} {path}{asked}"] : []);
                    if (asked is "?about=nosuch" or "?about=vx" && page.Document.QuerySelector("main form[method=post]") is IHtmlFormElement form)
                    {
                        var answer = await browser.PostAsync(page.Address.PathAndQuery, OddAnswer.All[^4].In(form, "check"));
                        failed.AddRange(answer.Status >= HttpStatusCode.InternalServerError ? [$"{person} {path}{asked}, answered"] : []);
                    }
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Theory]
    [InlineData("form-id", "")]
    [InlineData("form-id", "nosuch")]
    [InlineData("form-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("form-seen", "")]
    [InlineData("form-seen", "-9223372036854775808")]
    [InlineData("form-seen", "9223372036854775807")]
    [InlineData("form-step", "nosuch")]
    [InlineData("form-step", "record")]
    [InlineData("__RequestVerificationToken", "broken")]
    public async Task A_form_whose_own_fields_are_broken_is_answered_and_records_no_visit(string field, string value)
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();
        var page = await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/record/visit");
        var form = (IHtmlFormElement)page.Document.QuerySelector("main form[method=post]")!;

        var answer = await browser.PostAsync(page.Address.PathAndQuery, [.. OddAnswer.Nothing.In(form, "record").Where(one => one.Key != field), KeyValuePair.Create(field, value)]);

        Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"{answer.Status}: {answer.Text}");
        Assert.DoesNotContain(await world.ActsAsync(caseId), act => act is CinWorkflows.Cases.Visits.VisitMade);
    }
}
