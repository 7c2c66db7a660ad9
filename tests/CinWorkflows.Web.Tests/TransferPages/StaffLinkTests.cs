using System.Net;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Web.Tests.TransferPages;

public sealed class StaffLinkTests
{
    private const string Address = $"/cases/{LinkHost.Case}/transfers/{LinkHost.Transfer}/link";

    [Theory]
    [InlineData(null, true, "TransferOffer")]
    [InlineData("+447700900123", false, "TransferOffer")]
    [InlineData("+447700900123", true, "TransferOffer,TransferCode")]
    public async Task Issued_anew_the_e_mail_is_queued_and_the_code_by_text_where_it_can_be(string? mobile, bool texts, string kinds)
    {
        await using var host = await LinkHost.StartAsync();
        host.Other.Authority = host.Other.Authority with { Contact = host.Other.Authority.Contact! with { Mobile = mobile } };
        host.Other.HasTexts = texts;

        var answer = await host.Api.SendAsync(HttpMethod.Post, Address);

        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal(kinds.Contains("Code", StringComparison.Ordinal), answer.Json.GetProperty("codeByText").GetBoolean());
        Assert.Equal(ApiHost.Now.AddDays(14), answer.Json.GetProperty("expiresAt").GetDateTimeOffset());
        var queued = (await host.Other.Outbox.DueAsync(ApiHost.Now, 10, CancellationToken.None)).Select(message => message.Order).ToList();
        Assert.Equal(kinds, string.Join(',', queued.Select(order => order.Kind)));
        Assert.All(queued, order => Assert.Equal((LinkHost.Case, OtherSide.Code, false, answer.Json.GetProperty("linkId").GetString()), (order.CaseId, order.To.Id, order.To.IsStaff, order.Subject)));
        Assert.DoesNotContain("open/", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_state_and_log_are_shown_and_no_secret_is()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();
        using var browser = await host.OpenAsync(link);

        var state = await host.Api.GetAsync(Address);

        Assert.Equal(("opened", "sw-1", 0), (state.Json.GetProperty("state").GetString(), state.Json.GetProperty("issuedBy").GetString(), state.Json.GetProperty("wrongCodes").GetInt32()));
        Assert.Equal(["issued", "visited", "opened"], state.Json.GetProperty("log").EnumerateArray().Select(entry => entry.GetProperty("event").GetProperty("kind").GetString()));
        Assert.Equal("127.0.0.0/24", state.Json.GetProperty("log")[2].GetProperty("event").GetProperty("from").GetString());
        Assert.DoesNotContain("Robin", state.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.CodeOf(link), state.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Other.Key.TokenOf(link), state.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_shown_once_for_each_link_and_that_is_in_the_log()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();

        var first = await host.Api.SendAsync(HttpMethod.Post, $"{Address}/code");
        var second = await host.Api.SendAsync(HttpMethod.Post, $"{Address}/code");

        Assert.Equal(host.CodeOf(link), first.Json.GetProperty("code").GetString()!.Replace(" ", "", StringComparison.Ordinal));
        second.IsProblem(HttpStatusCode.UnprocessableEntity, "transferId: the code was shown before, or the link works no more; 'POST …/link' issues a new one.");
        Assert.Equal(["Issued", "CodeShown"], await host.LogAsync());
        await host.Api.SendAsync(HttpMethod.Post, Address);
        Assert.Equal(HttpStatusCode.OK, (await host.Api.SendAsync(HttpMethod.Post, $"{Address}/code")).Status);
    }

    [Fact]
    public async Task A_page_of_another_site_that_has_a_browser_ask_for_the_code_does_not_use_it_up()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();

        (await host.Api.GetAsync($"{Address}/code")).IsProblem(HttpStatusCode.MethodNotAllowed);
        (await host.Api.SendAsync(HttpMethod.Post, $"{Address}/code", null, ("Sec-Fetch-Site", "cross-site"))).IsProblem(HttpStatusCode.Forbidden);

        Assert.Equal(["Issued"], await host.LogAsync());
        Assert.Equal(host.CodeOf(link), (await host.Api.SendAsync(HttpMethod.Post, $"{Address}/code")).Json.GetProperty("code").GetString()!.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Revoked_it_opens_nothing_and_again_is_no_fault()
    {
        await using var host = await LinkHost.StartAsync();
        var link = await host.IssueAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await host.Api.SendAsync(HttpMethod.Delete, Address)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Api.SendAsync(HttpMethod.Delete, Address)).Status);

        Assert.Equal("revoked", (await host.Api.GetAsync(Address)).Json.GetProperty("state").GetString());
        using var browser = host.NewBrowser();
        Assert.Equal("This link cannot be used", (await browser.GetAsync(host.PathOf(link))).Heading);
    }

    [Theory]
    [InlineData("2025-03-09", "was verified on 2025-03-09, more than a year ago")]
    [InlineData(null, "was never verified")]
    public async Task No_link_goes_to_a_contact_that_was_not_verified_within_a_year(string? verified, string why)
    {
        await using var host = await LinkHost.StartAsync();
        host.Other.Authority = host.Other.Authority with { Contact = host.Other.Authority.Contact! with { VerifiedOn = verified is null ? null : DateOnly.Parse(verified, System.Globalization.CultureInfo.InvariantCulture) } };

        var answer = await host.Api.SendAsync(HttpMethod.Post, Address);

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, $"transferId: the contact of authority E09000017 {why}: call the authority, correct the directory, then issue the link; or notify it by hand.");
        Assert.Empty(await host.LogAsync());
    }

    [Fact]
    public async Task No_link_goes_to_an_authority_that_is_not_known_or_has_no_contact()
    {
        await using var host = await LinkHost.StartAsync();
        host.Other.Authority = host.Other.Authority with { Contact = null };
        (await host.Api.SendAsync(HttpMethod.Post, Address)).IsProblem(HttpStatusCode.UnprocessableEntity, "transferId: the directory has no contact for authority E09000017; an administrator adds one, or notify it by hand.");

        host.Other.Authority = host.Other.Authority with { Code = "E06000062" };
        (await host.Api.SendAsync(HttpMethod.Post, Address)).IsProblem(HttpStatusCode.UnprocessableEntity, "transferId: authority E09000017 is not in the directory of authorities; an administrator adds it, or notify it by hand.");
    }

    [Fact]
    public async Task No_link_is_issued_for_a_transfer_that_is_withdrawn()
    {
        await using var host = await LinkHost.StartAsync();
        await host.DoAsync(new TransferWithdrawn(LinkHost.Transfer, new(2026, 3, 10), WithdrawalReason.Returned, "They are back."));

        (await host.Api.SendAsync(HttpMethod.Post, Address)).IsProblem(HttpStatusCode.UnprocessableEntity, "transferId: the transfer has ended or is withdrawn; nobody is asked to take the case over any more.");
    }

    [Theory]
    [InlineData("GET", "C-0042", "E06000061.C-0042.2")]
    [InlineData("POST", "C-0042", "E06000061.C-0042.2")]
    [InlineData("DELETE", "C-0042", "E06000061.C-0042.2")]
    [InlineData("POST", "C-9", "E06000061.C-9.1")]
    public async Task What_there_is_not_is_not_found(string method, string caseId, string transferId)
    {
        await using var host = await LinkHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await host.Api.SendAsync(new(method), $"/cases/{caseId}/transfers/{transferId}/link")).Status);
    }
}
