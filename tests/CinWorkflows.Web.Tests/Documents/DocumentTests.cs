using System.Net;
using System.Security.Cryptography;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;
using static CinWorkflows.Web.Tests.Documents.DocumentRequests;

namespace CinWorkflows.Web.Tests.Documents;

public sealed class DocumentTests
{
    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Contents.Pdf));

    [Fact]
    public async Task Document_Attached_IsOnTheRecordAndInTheStore()
    {
        await using var host = await StartedAsync();

        var answer = await AttachAsync(host);

        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        Assert.Equal($"/cases/CIN-1/documents/{Requests.Id}", answer.Location);
        Assert.Equal(Hash, answer.Json.GetProperty("document").GetProperty("sha256").GetString());
        Assert.True(answer.Json.GetProperty("command").GetProperty("receipt").GetProperty("takenUp").GetBoolean());
        Assert.Equal(
            new DocumentAttached(Requests.Id, "Minutes, Żaneta’s plan", DocumentKind.Minutes, "application/pdf", Contents.Pdf.Length, Hash),
            host.Record.Acts[^1].Act);
        Assert.Equal(Contents.Pdf, await File.ReadAllBytesAsync(Path.Combine(host.Documents.FullName, "CIN-1", Requests.Id)));
    }

    [Fact]
    public async Task Document_Attached_IsListedWithItsTitle()
    {
        await using var host = await StartedAsync();
        Assert.Empty((await host.GetAsync("/cases/CIN-1/documents")).Json.EnumerateArray());
        await AttachAsync(host);

        var listed = Assert.Single((await host.GetAsync("/cases/CIN-1/documents")).Json.EnumerateArray());

        Assert.Equal((Requests.Id, "Minutes, Żaneta’s plan", "minutes", "sw-1"), (listed.GetProperty("id").GetString(), listed.GetProperty("title").GetString(), listed.GetProperty("kind").GetString(), listed.GetProperty("attachedBy").GetString()));
    }

    [Fact]
    public async Task Document_Downloaded_IsWhatWasAttachedAndNothingThatABrowserRuns()
    {
        await using var host = await StartedAsync();
        await AttachAsync(host);

        using var response = await host.Client.GetAsync($"/cases/CIN-1/documents/{Requests.Id}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Contents.Pdf, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(Contents.Pdf.Length, response.Content.Headers.ContentLength);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", "Minutes, Żaneta’s plan.pdf"), (response.Content.Headers.ContentDisposition!.DispositionType, response.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Document_SentTwiceWithTheSameId_IsAttachedOnce()
    {
        await using var host = await StartedAsync();

        var first = await AttachAsync(host);
        var second = await AttachAsync(host);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(first.Location, second.Location);
        Assert.True(second.Json.GetProperty("command").GetProperty("receipt").GetProperty("repeated").GetBoolean());
        Assert.Equal(2, host.Record.Acts.Count);
    }

    [Fact]
    public async Task Document_OtherContentUnderTheSameId_IsRefused()
    {
        await using var host = await StartedAsync();
        await AttachAsync(host);

        var answer = await AttachAsync(host, content: Contents.PdfOf("other"));

        answer.IsProblem(HttpStatusCode.Conflict, "Idempotency-Key: a document with other content was sent under this id; give each document its own.");
        Assert.Equal(2, host.Record.Acts.Count);
    }

    [Fact]
    public async Task Document_WithoutAnId_GetsOne()
    {
        await using var host = await StartedAsync();

        var answer = await AttachAsync(host, id: null);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.True(Guid.TryParse(answer.Json.GetProperty("document").GetProperty("id").GetString(), out _));
    }

    [Fact]
    public async Task Document_OfATypeThatIsNotTaken_IsRefusedWithThoseThatAre()
    {
        await using var host = await StartedAsync();

        var answer = await AttachAsync(host, "text/html", "<script>"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Contains("application/pdf", Assert.Single(answer.Errors), StringComparison.Ordinal);
        AssertNothingIsKept(host);
    }

    [Fact]
    public async Task Document_ThatIsNotWhatItSays_IsRefused()
    {
        await using var host = await StartedAsync();

        var answer = await AttachAsync(host, content: "MZ executable"u8.ToArray());

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "body: the content is no PDF, though 'Content-Type' says so; send the type that it is.");
        AssertNothingIsKept(host);
    }

    [Fact]
    public async Task Document_ThatOnlyBeginsAsAPdf_IsRefused()
    {
        await using var host = await StartedAsync();

        var answer = await AttachAsync(host, content: "%PDF-1.7\nminutes of the meeting"u8.ToArray());

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "body: the content is a damaged PDF, or only begins as one does: save it as a PDF again and send that.");
        AssertNothingIsKept(host);
    }

    [Theory]
    [InlineData(ScanOutcome.Clean, HttpStatusCode.Created)]
    [InlineData(ScanOutcome.Harmful, HttpStatusCode.UnprocessableEntity)]
    [InlineData(ScanOutcome.NoAnswer, HttpStatusCode.ServiceUnavailable)]
    public async Task Document_IsTakenOnlyWhereTheScannerSaysThatItIsClean(ScanOutcome outcome, HttpStatusCode status)
    {
        var scanner = new Mock<IContentScan>();
        scanner.Setup(one => one.ScanAsync(It.IsAny<Stream>(), It.IsAny<CancellationToken>())).ReturnsAsync(outcome);
        await using var host = await StartedAsync(services => services.AddSingleton(scanner.Object));

        var answer = await AttachAsync(host);

        Assert.True(answer.Status == status, answer.Text);
        if (status != HttpStatusCode.Created)
        {
            Assert.StartsWith(outcome == ScanOutcome.Harmful ? "body: the content holds harmful software" : "body: the content could not be looked through", Assert.Single(answer.Errors), StringComparison.Ordinal);
            AssertNothingIsKept(host);
        }
    }

    [Fact]
    public async Task Document_ForWhichTheDiskHasNoRoom_IsRefusedInWords()
    {
        var store = new Mock<IDocumentStore>();
        store.Setup(one => one.PutAsync(It.IsAny<DocumentKey>(), It.IsAny<Stream>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("No space left on device", 28));
        await using var host = await StartedAsync(services => services.AddSingleton(store.Object));

        var answer = await AttachAsync(host);

        Assert.Equal((HttpStatusCode)507, answer.Status);
        Assert.Contains("There is no space left for the record and its documents. Nothing was recorded.", answer.Text, StringComparison.Ordinal);
        Assert.Single(host.Record.Acts);
    }

    [Fact]
    public async Task Document_ThatIsEmpty_IsRefused()
    {
        await using var host = await StartedAsync();

        (await AttachAsync(host, content: [])).IsProblem(HttpStatusCode.UnprocessableEntity, "body: the document is empty.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Document_ThatIsTooLarge_IsRefusedWhetherItSaysSoOrNot(bool saysItsLength)
    {
        await using var host = await StartedAsync();
        host.Services.GetRequiredService<IOptions<CinWorkflowsApiOptions>>().Value.LargestDocument = 10_000;

        var answer = await AttachAsync(host, content: [.. Contents.Pdf, .. new byte[10_001 - Contents.Pdf.Length]], chunked: !saysItsLength);

        answer.IsProblem(HttpStatusCode.RequestEntityTooLarge, "body: at most 10000 bytes are read.");
        AssertNothingIsKept(host);
    }

    [Fact]
    public async Task Document_OfExactlyTheLimitAndMoreThanOtherBodies_IsTaken()
    {
        await using var host = await StartedAsync();
        var options = host.Services.GetRequiredService<IOptions<CinWorkflowsApiOptions>>().Value;
        options.LargestDocument = options.LargestBody + 100_000;

        var answer = await AttachAsync(host, content: Contents.PdfOfLength(options.LargestDocument), chunked: true);

        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        Assert.Equal(options.LargestDocument, answer.Json.GetProperty("document").GetProperty("length").GetInt64());
    }

    [Fact]
    public async Task Document_OfAnUnknownCase_IsNotFound()
    {
        await using var host = await ApiHost.StartAsync();

        (await AttachAsync(host)).IsProblem(HttpStatusCode.NotFound, "caseId: there is no case 'CIN-1'.");
        (await host.GetAsync("/cases/CIN-1/documents")).IsProblem(HttpStatusCode.NotFound, "caseId: there is no case 'CIN-1'.");
        (await host.GetAsync("/cases/CIN-1/documents/x")).IsProblem(HttpStatusCode.NotFound, "caseId: there is no case 'CIN-1'.");
    }

    [Fact]
    public async Task Document_OfAnEndedCase_IsKept_AsWhatWasWrittenBeforeBelongsToIt()
    {
        await using var host = await StartedAsync();
        var ended = await host.PostAsync("/cases/CIN-1/acts", Requests.With("""{ "type": "becameLookedAfter", "on": "2026-03-04" }"""));
        Assert.True(ended.Status == HttpStatusCode.OK, ended.Text);

        var answer = await AttachAsync(host);

        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        Assert.Single((await host.GetAsync("/cases/CIN-1/documents")).Json.EnumerateArray());
    }

    [Fact]
    public async Task Document_ByAStranger_NamesTheParameter()
    {
        await using var host = await StartedAsync();

        var answer = await AttachAsync(host, address: Address.Replace("sw-1", "sw-9", StringComparison.Ordinal));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "actor: 'sw-9' is not a member of staff; add them to the directory first.");
    }

    [Fact]
    public async Task Document_WithNothingSaidAboutIt_NamesAllThatIsMissing()
    {
        await using var host = await StartedAsync();

        var answer = await AttachAsync(host, address: "/cases/CIN-1/documents", title: null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["kind", "actor", "role", "Document-Title"], answer.Errors.Select(error => error.Split(':')[0]));
    }

    [Fact]
    public async Task Document_InTheStoreButDamaged_IsNeverHandedOutWhole()
    {
        await using var host = await StartedAsync();
        await AttachAsync(host);
        var damaged = Contents.Pdf.ToArray();
        damaged[^1] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(host.Documents.FullName, "CIN-1", Requests.Id), damaged);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => ReadAsync(host));

        File.Delete(Path.Combine(host.Documents.FullName, "CIN-1", Requests.Id));
        (await host.GetAsync($"/cases/CIN-1/documents/{Requests.Id}")).IsProblem(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Document_RecordedWithoutItsContent_IsRefused()
    {
        await using var host = await StartedAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", Requests.With($$"""{ "type": "documentAttached", "documentId": "d-1", "title": "x", "kind": "other", "mediaType": "text/plain", "length": 1, "sha256": "{{Hash}}" }"""));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "act.type: a document is attached by 'POST /cases/{caseId}/documents', which takes its content.");
    }

    private static async Task<byte[]> ReadAsync(ApiHost host)
    {
        using var response = await host.Client.GetAsync($"/cases/CIN-1/documents/{Requests.Id}");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static void AssertNothingIsKept(ApiHost host)
    {
        Assert.Single(host.Record.Acts);
        Assert.Empty(host.Documents.EnumerateFiles("*", SearchOption.AllDirectories));
    }
}
