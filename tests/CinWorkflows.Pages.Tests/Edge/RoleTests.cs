using System.Net;
using CinWorkflows.Cases.Documents;

namespace CinWorkflows.Pages.Tests.Edge;

[Collection(PagesCollection.Name)]
public sealed class RoleTests(PagesWorld world)
{
    /// <summary>
    /// Who sees which page: the worker of the case, its manager, a service manager of the team, its business support, a worker of another team, the data protection
    /// officer, and the administrator.
    /// <c>+</c> it is shown; <c>-</c> it is as if there were none; <c>x</c> it is not for their role, and they are told so.
    /// </summary>
    private const string Matrix =
        """
        /casework                                               +++++xx
        /casework/find                                          +++++xx
        /casework/people                                        +++++++
        /casework/access-log                                    xxxxx+x
        /casework/retention                                     xxxxx+x
        /casework/retention/destructions                        xxxxx+x
        /casework/retention/destructions/{number:long}          xxxxx-x
        /casework/retention/hold                                xxxxx+x
        /casework/open                                          +++++xx
        /casework/adopt                                         -++--xx
        /casework/procedures                                    +++++++
        /casework/procedures/{id}/{version}                     +++++++
        /casework/service                                       x-+xxxx
        /casework/support                                       +++++xx
        /casework/team                                          x++xxxx
        /casework/team/allocate                                 x++xxxx
        /casework/team/approvals                                x++xxxx
        /casework/team/breaches                                 x++xxxx
        /casework/team/forecast                                 x++xxxx
        /casework/team/gates                                    x++xxxx
        /casework/staff                                         xxx+xx+
        /casework/staff/entry/{staffId?}                        xxx+xx+
        /casework/teams                                         xxxxxx+
        /casework/teams/entry/{teamId?}                         xxxxxx+
        /casework/holidays                                      x++xxx+
        /casework/terms                                         xxx+xx+
        /casework/attention                                     x+++x++
        /casework/problem                                       -------
        /casework/cases/{caseId}                                ++++-xx
        /casework/cases/{caseId}/decisions                      ++++-xx
        /casework/cases/{caseId}/documents                      ++++-xx
        /casework/cases/{caseId}/documents/add                  ++++-xx
        /casework/cases/{caseId}/documents/{documentId}         ++++-xx
        /casework/cases/{caseId}/entries                        ++++-xx
        /casework/cases/{caseId}/meetings                       ++++-xx
        /casework/cases/{caseId}/messages                       ++++-xx
        /casework/cases/{caseId}/move                           ++++-xx
        /casework/cases/{caseId}/move/pack                      ++++-xx
        /casework/cases/{caseId}/move/pack/preview              -----xx
        /casework/cases/{caseId}/plan                           ++++-xx
        /casework/cases/{caseId}/plan/write                     ++++-xx
        /casework/cases/{caseId}/record/{task}                  ++++-xx
        /casework/cases/{caseId}/begun                          ++++-xx
        /casework/cases/{caseId}/cover                          ++++-xx
        /casework/cases/{caseId}/subject-access                 x++xxxx
        /casework/cases/{caseId}/who-knows                      ++++-xx
        /casework/cases/{caseId}/timeline                       ++++-xx
        """;

    private static readonly string[] People = ["sw-1", "tm-1", "sm-1", "bs-1", "sw-9", "dpo-1", PagesWorld.Administrator];

    private static Dictionary<string, string> Rows => Matrix.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(row => $"{row[0]}", row => row[1].Trim());

    [Fact]
    public void Every_page_has_a_row_that_says_who_sees_it() =>
        Assert.Equal(Rows.Keys.Order(StringComparer.Ordinal), world.Routes().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Everybody_sees_the_pages_that_are_theirs_and_no_others()
    {
        var caseId = await world.CaseAsync();
        var documentId = await AttachedAsync(caseId);
        var seen = new List<string>();
        var expected = new List<string>();
        foreach (var (at, person) in People.Index())
        {
            using var browser = await world.BrowserAsync(person);
            foreach (var (address, cells) in Rows)
            {
                foreach (var path in world.Paths(address.Replace("{documentId}", documentId, StringComparison.Ordinal), caseId))
                {
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

    private async Task<string> AttachedAsync(string caseId)
    {
        using var browser = await world.BrowserAsync();
        await browser.GetAsync($"{StaffPages.Home}/cases/{caseId}/documents/add");
        await browser.UploadAsync("Add the document", ("a.txt", "Minutes."u8.ToArray()), ("title", "Minutes"), ("kind", nameof(DocumentKind.Minutes)));
        return browser.Page.Link("Minutes").Split('/')[^1];
    }
}
