using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Integrations.Tests.Email.Returned;

namespace CinWorkflows.Integrations.Tests.MicrosoftGraph.Mail;

/// <summary>The stand-in's mailbox is as strict as the documentation, to a client that is not ours.</summary>
public sealed class MailStandInTests : GraphTest
{
    private const string Property = "String {5b3fd1a6-8f0e-4c62-9a4b-2f1d7c90e3b8} Name Test";

    [Fact]
    public async Task Listing_OfTheWholeMailbox_IncludesDeletedItemsAsDrafts()
    {
        using var http = Client();
        var id = await DraftAsync(http);
        using var deleted = await http.DeleteAsync($"messages/{id}");

        var listed = Assert.Single(await ListAsync(http, "messages"));

        Assert.Equal((HttpStatusCode.NoContent, true), (deleted.StatusCode, listed!["isDraft"]!.GetValue<bool>()));
        Assert.Empty(await ListAsync(http, "mailFolders/drafts/messages"));
    }

    [Fact]
    public async Task Draft_DeletedForGood_IsInNoFolder()
    {
        using var http = Client();
        using var deleted = await http.PostAsync($"messages/{await DraftAsync(http)}/permanentDelete", null);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(await ListAsync(http, "messages"));
    }

    [Theory]
    [InlineData("messages", HttpStatusCode.GatewayTimeout)]
    [InlineData("mailFolders/drafts/messages", HttpStatusCode.OK)]
    public async Task Filter_ByAnExtendedProperty_IsAnsweredInAFolderOnly(string path, HttpStatusCode expected)
    {
        using var http = Client();

        using var answer = await http.GetAsync($"{path}?$filter={Uri.EscapeDataString($"singleValueExtendedProperties/Any(ep: ep/id eq '{Property}' and ep/value eq 'x')")}");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Message_ThatWasSent_CanNeitherBeAddressedNorSentAgain()
    {
        using var http = Client();
        var id = await DraftAsync(http);
        using var sent = await http.PostAsync($"messages/{id}/send", null);
        using var changed = await http.PatchAsJsonAsync($"messages/{id}", new JsonObject { ["toRecipients"] = new JsonArray() });
        using var again = await http.PostAsync($"messages/{id}/send", null);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (sent.StatusCode, changed.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Mailbox_ThatSentThirtyMessages_TakesTheNextAMinuteLater()
    {
        using var http = Client();
        for (var number = 0; number < 30; number++)
        {
            using var sent = await http.PostAsync($"messages/{await DraftAsync(http)}/send", null);
            Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        }

        var last = await DraftAsync(http);
        using var refused = await http.PostAsync($"messages/{last}/send", null);
        Time.Advance(TimeSpan.FromMinutes(1));
        using var taken = await http.PostAsync($"messages/{last}/send", null);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
    }

    [Fact]
    public async Task List_WithoutASize_ComesInPagesOfTen()
    {
        using var http = Client();
        for (var number = 0; number < 11; number++)
        {
            await DraftAsync(http);
        }

        var page = await http.GetFromJsonAsync<JsonObject>("messages");

        Assert.Equal(10, page!["value"]!.AsArray().Count);
        Assert.Single((await http.GetFromJsonAsync<JsonObject>(page["@odata.nextLink"]!.GetValue<string>()))!["value"]!.AsArray());
    }

    [Theory]
    [InlineData("exchange-not-found", "REPORT.IPM.Note.NDR", null)]
    [InlineData("exchange-delayed", "REPORT.IPM.Note.Delayed.DR", null)]
    [InlineData("sendmail-relayed", "REPORT.IPM.Note.Relayed.DR", null)]
    [InlineData("list-partly-failed", "REPORT.IPM.Note.NDR", null)]
    [InlineData("delivered", "REPORT.IPM.Note.DR", null)]
    [InlineData("exchange-out-of-office", "IPM.Note.Rules.OofTemplate.Microsoft", null)]
    [InlineData("qmail-failed", "IPM.Note", null)]
    [InlineData("gmail-accepted", "IPM.Schedule.Meeting.Resp.Pos", "#microsoft.graph.eventMessageResponse")]
    [InlineData("outlook-declined", "IPM.Schedule.Meeting.Resp.Neg", "#microsoft.graph.eventMessageResponse")]
    [InlineData("apple-tentative", "IPM.Schedule.Meeting.Resp.Tent", "#microsoft.graph.eventMessageResponse")]
    public async Task WhatComesIn_HasTheClassThatExchangeGivesIt(string sample, string messageClass, string? type)
    {
        using var http = Client();
        TeamMailbox.Mail.Receive(ReturnedSamples.Read(sample));

        var item = Assert.Single(await ListAsync(http, "mailFolders/inbox/messages?$select=id&$expand=singleValueExtendedProperties($filter=id eq 'String 0x001A')"));

        Assert.Equal((messageClass, type), (item!["singleValueExtendedProperties"]![0]!["value"]!.GetValue<string>(), item["@odata.type"]?.GetValue<string>()));
    }

    private static async Task<string> DraftAsync(HttpClient http)
    {
        var draft = new JsonObject { ["subject"] = "A", ["toRecipients"] = new JsonArray(new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = "a@example.org" } }) };
        using var made = await http.PostAsJsonAsync("messages", draft);
        return (await made.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
    }

    private static async Task<JsonArray> ListAsync(HttpClient http, string path) => (await http.GetFromJsonAsync<JsonObject>(path))!["value"]!.AsArray();

    private HttpClient Client()
    {
        var http = new HttpClient { BaseAddress = new($"{StandIn.Endpoint}/users/{Team}/") };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {Tenant.IssueToken()}");
        http.DefaultRequestHeaders.Add("Prefer", "IdType=\"ImmutableId\"");
        return http;
    }
}
