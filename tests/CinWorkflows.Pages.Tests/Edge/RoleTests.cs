using System.Net;
using CinWorkflows.Pages.Tasks;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Pages.Tests.Edge;

[Collection(PagesCollection.Name)]
public sealed class RoleTests(PagesWorld world)
{
    /// <summary>
    /// Who sees which page: the worker of the case, its manager, a service manager of the team, its business support, a worker of another team, and the data protection officer.
    /// <c>+</c> it is shown; <c>-</c> it is as if there were none; <c>x</c> it is not for their role, and they are told so.
    /// </summary>
    private const string Matrix =
        """
        /casework                                    +++++x
        /casework/find                               +++++x
        /casework/people                             ++++++
        /casework/access-log                         xxxxx+
        /casework/retention                          xxxxx+
        /casework/open                               +++++x
        /casework/adopt                              -++--x
        /casework/procedures                         ++++++
        /casework/procedures/{id}/{version}          ++++++
        /casework/service                            x-+xxx
        /casework/support                            +++++x
        /casework/team                               x++xxx
        /casework/team/allocate                      x++xxx
        /casework/team/approvals                     x++xxx
        /casework/team/breaches                      x++xxx
        /casework/team/forecast                      x++xxx
        /casework/team/gates                         x++xxx
        /casework/problem                            ------
        /casework/cases/{caseId}                     ++++-x
        /casework/cases/{caseId}/decisions           ++++-x
        /casework/cases/{caseId}/entries             ++++-x
        /casework/cases/{caseId}/meetings            ++++-x
        /casework/cases/{caseId}/messages            ++++-x
        /casework/cases/{caseId}/plan                ++++-x
        /casework/cases/{caseId}/plan/write          ++++-x
        /casework/cases/{caseId}/record/{task}       ++++-x
        /casework/cases/{caseId}/begun               ++++-x
        /casework/cases/{caseId}/cover               ++++-x
        /casework/cases/{caseId}/who-knows           ++++-x
        /casework/cases/{caseId}/timeline            ++++-x
        """;

    private static readonly string[] People = ["sw-1", "tm-1", "sm-1", "bs-1", "sw-9", "dpo-1"];

    private static Dictionary<string, string> Rows => Matrix.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(row => $"{row[0]}", row => row[1].Trim());

    private IEnumerable<string> Addresses => world.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/TransferLinks/", StringComparison.Ordinal) == false)
        .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
        .Distinct();

    [Fact]
    public void Every_page_has_a_row_that_says_who_sees_it() =>
        Assert.Equal(Rows.Keys.Order(StringComparer.Ordinal), Addresses.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Everybody_sees_the_pages_that_are_theirs_and_no_others()
    {
        var caseId = await world.CaseAsync();
        var seen = new List<string>();
        var expected = new List<string>();
        foreach (var (at, person) in People.Index())
        {
            using var browser = await world.BrowserAsync(person);
            foreach (var (address, cells) in Rows)
            {
                foreach (var task in address.Contains("{task}", StringComparison.Ordinal) ? world.Get<CaseTasks>().All.Where(task => task.HasForm).Select(task => task.Slug) : [""])
                {
                    var path = address.Replace("{caseId}", caseId, StringComparison.Ordinal).Replace("{task}", task, StringComparison.Ordinal).Replace("{id}/{version}", "northamptonshire/3.1.2", StringComparison.Ordinal);
                    var page = await browser.GetAsync(path);
                    expected.Add($"{person} {path} {(cells[at] switch { '+' => HttpStatusCode.OK, 'x' => HttpStatusCode.Forbidden, _ => HttpStatusCode.NotFound })}");
                    seen.Add($"{person} {path} {page.Status}");
                }
            }
        }

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_said_so_by_a_page_and_an_address_of_the_API_by_JSON()
    {
        using var browser = await world.BrowserAsync();

        var page = await browser.GetAsync($"{StaffPages.Home}/nothing");
        Assert.Equal((HttpStatusCode.NotFound, "Page not found – Child in Need"), (page.Status, page.Document.Title));
        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);

        var api = await browser.GetAsync("/nothing");
        Assert.Equal(HttpStatusCode.NotFound, api.Status);
        Assert.DoesNotContain("<main", api.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_saves_nothing_and_is_told_so_by_a_page()
    {
        var caseId = await world.CaseAsync();
        using var browser = await world.BrowserAsync();

        var page = await browser.SendAsync(new(HttpMethod.Post, $"{StaffPages.Home}/cases/{caseId}/record/visit") { Content = new FormUrlEncodedContent([new("form-step", "record"), new("seen", "alone")]) });

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Nothing was saved", page.Text, StringComparison.Ordinal);
    }
}
