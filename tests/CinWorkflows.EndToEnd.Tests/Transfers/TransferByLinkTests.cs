using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using CinWorkflows.EndToEnd.Tests.Processes;
using CinWorkflows.Web.Tests.TransferPages;

namespace CinWorkflows.EndToEnd.Tests.Transfers;

/// <summary>The whole way of a transfer between two services in processes of their own, over HTTP: by link, and the pack brought by hand.</summary>
public sealed class TransferByLinkTests
{
    private const string Upload = "/transfers/packs?actor=sw-1&role=socialWorker&team=team-1&circumstances=none";
    private const string RiskNote = "papers/03 Risk note.html";

    [Fact]
    public async Task A_case_is_offered_by_link_read_and_accepted_and_its_pack_opens_a_case_there()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        await MovedCase.KnowAsync(here);
        await using var former = await ServerProcess.StartAsync(here.Path);
        await MovedCase.OfferAsync(former);

        using var browser = await OpenAsync(former, here);
        var pack = await ReadAsync(browser);
        await AnswerAsync(browser);
        await ItIsOnRecordAsync(former);

        await using var receiving = await ServerProcess.StartAsync(there.Path);
        await receiving.AddTeamAsync("hillingdon");
        await TamperedIsRefusedAsync(receiving, pack);
        await OpensOneCaseAsync(receiving, pack);
    }

    /// <summary>By the address in the e-mail and the code that staff tell on the telephone.</summary>
    private static async Task<LinkBrowser> OpenAsync(ServerProcess former, TemporaryFolder folder)
    {
        var letter = await LinkLetter.AddressAsync(folder.At("messages"));
        Assert.Equal(former.Address.Authority, letter.Authority);
        var code = (string?)(await former.DoAsync(HttpMethod.Post, $"/cases/{MovedCase.Id}/transfers/{MovedCase.TransferId}/link/code", new JsonObject()))["code"];
        var browser = new LinkBrowser(former.Address);
        await browser.GetAsync(letter.AbsolutePath);
        var page = await browser.SubmitAsync(("name", "Robin Receiver"), ("code", code!));
        Assert.True(page.Heading == "Transfer of a case to you", $"{page.Heading}: {page.Words}");
        return browser;
    }

    /// <summary>A paper in both forms, and the whole pack, which is returned.</summary>
    private static async Task<byte[]> ReadAsync(LinkBrowser browser)
    {
        var html = await PartAsync(browser, RiskNote, "text/html");
        Assert.Contains("Do not call before noon.", System.Text.Encoding.UTF8.GetString(html), StringComparison.Ordinal);
        var pdf = await PartAsync(browser, "papers/03 Risk note.pdf", "application/pdf");
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8), "the download is no PDF");
        var whole = await PartAsync(browser, "pack.zip", "application/zip");
        using var zip = new ZipArchive(new MemoryStream(whole));
        using var packed = new MemoryStream();
        await using var paper = await zip.GetEntry(RiskNote)!.OpenAsync();
        await paper.CopyToAsync(packed);
        Assert.Equal(html, packed.ToArray());
        return whole;
    }

    private static async Task<byte[]> PartAsync(LinkBrowser browser, string part, string mediaType)
    {
        var link = browser.Page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).SingleOrDefault(href => href.EndsWith($"/documents/{string.Join('/', part.Split('/').Select(Uri.EscapeDataString))}", StringComparison.Ordinal));
        Assert.True(link is not null, $"the page has no link to {part}: {browser.Page.Words}");
        using var response = await browser.RawAsync(link);
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task AnswerAsync(LinkBrowser browser)
    {
        var pages = browser.Page.Address.AbsolutePath;
        await browser.GetAsync($"{pages}/acknowledge");
        Assert.Equal("You have acknowledged receipt", (await browser.SubmitAsync(("understood", "yes"))).Banner);
        var today = MovedCase.Today;
        await browser.GetAsync($"{pages}/accept");
        var check = await browser.SubmitAsync(("from-day", $"{today.Day}"), ("from-month", $"{today.Month}"), ("from-year", $"{today.Year}"), ("worker", "Wren Worker"));
        Assert.Equal("Check your answers", check.Heading);
        Assert.Equal("You have accepted the transfer", (await browser.SubmitAsync("checked")).Banner);
    }

    private static async Task ItIsOnRecordAsync(ServerProcess former)
    {
        var acts = Items(await former.GetAsync($"/cases/{MovedCase.Id}/acts"), "acts").Select(act => act["act"]!).ToList();
        Assert.Equal("Robin Receiver", (string?)acts.Single(act => (string?)act["type"] == "transferAcknowledged")["by"]);
        Assert.Equal("Wren Worker", (string?)acts.Single(act => (string?)act["type"] == "transferAccepted")["worker"]);
        var responsible = (await former.GetAsync($"/cases/{MovedCase.Id}/responsibility"))["responsible"]!;
        Assert.Equal((MovedCase.To, false), ((string?)responsible["authority"], (bool?)responsible["isOurs"]));
        var log = (await former.GetAsync($"/cases/{MovedCase.Id}/transfers/{MovedCase.TransferId}/link"))["log"]!.AsArray().Select(entry => (string?)entry!["event"]!["kind"]);
        Assert.Equal(["issued", "codeShown", "visited", "opened", "read", "downloaded", "downloaded", "answered", "answered"], log);
    }

    private static async Task TamperedIsRefusedAsync(ServerProcess receiving, byte[] pack)
    {
        using var refused = await receiving.UploadAsync(Upload, TamperedPack.Of(pack, RiskNote, "Do not call before noon.", "Call at any time."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(RiskNote, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (int?)(await receiving.GetAsync("/cases?ended=true"))["total"]);
    }

    private static async Task OpensOneCaseAsync(ServerProcess receiving, byte[] pack)
    {
        using var created = await receiving.UploadAsync(Upload, pack);
        var text = await created.Content.ReadAsStringAsync();
        Assert.True(created.StatusCode == HttpStatusCode.Created, text);
        var first = JsonNode.Parse(text)!;
        var address = created.Headers.Location!.ToString();
        var opened = await receiving.GetAsync(address);
        var acts = (await receiving.GetAsync($"{address}/acts")).ToJsonString();
        Assert.Contains("Robin Example", acts, StringComparison.Ordinal);
        Assert.Contains(MovedCase.TransferId, opened.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("hillingdon", (string?)opened["pack"]!["id"]);

        using var repeated = await receiving.UploadAsync(Upload, pack);
        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        var second = JsonNode.Parse(await repeated.Content.ReadAsStringAsync())!;
        Assert.Equal(((string?)first["caseId"], true), ((string?)second["caseId"], (bool?)second["repeated"]));
        Assert.Equal(acts, (await receiving.GetAsync($"{address}/acts")).ToJsonString());
        Assert.Equal(1, (int?)(await receiving.GetAsync("/cases?ended=true"))["total"]);
    }

    private static IEnumerable<JsonNode> Items(JsonNode answer, string name) => (answer as JsonArray ?? answer[name]!.AsArray()).Select(item => item!);
}
