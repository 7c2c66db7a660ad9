using System.Net;
using System.Text;
using CinWorkflows.TransferPacks.Schema;
using CinWorkflows.Web.Tests.Documents;

namespace CinWorkflows.Web.Tests.TransferPacks;

public sealed class TransferPackTests
{
    private const string Upload = "/transfers/packs?actor=sw-1&role=socialWorker&team=team-1&circumstances=none";
    private const string Transfer = "/cases/CIN-1/transfers/E06000061.CIN-1.1";

    [Fact]
    public async Task Schema_IsServedAsItIsInEveryPack()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.GetAsync("/schemas/transfer-pack.json");

        Assert.Equal((HttpStatusCode.OK, TransferPackSchema.MediaType), (answer.Status, answer.MediaType));
        Assert.Equal(Encoding.UTF8.GetString(TransferPackSchema.Utf8.Span), answer.Text);
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("pack/missing")]
    [InlineData("pack/preview")]
    public async Task Pack_OfAnUnknownTransfer_IsNotFound(string path)
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync("/cases", Requests.Start("CIN-1"));

        var answer = await host.GetAsync($"{Transfer}/{path}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.StartsWith("transferId: the case has no transfer", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_NotPrepared_IsNotThereAndItIsSaidWhatIsMissing()
    {
        await using var host = await ApiHost.StartAsync();
        await MovedAsync(host);

        var missing = await host.GetAsync($"{Transfer}/pack/missing");
        var pack = await host.GetAsync($"{Transfer}/pack");

        Assert.True(missing.Status == HttpStatusCode.OK, missing.Text);
        Assert.True(missing.Json.GetProperty("blocked").GetBoolean());
        Assert.Equal("missing", missing.Json.GetProperty("parts")[0].GetProperty("standing").GetString());
        Assert.Equal(HttpStatusCode.NotFound, pack.Status);
        Assert.Contains("no pack of this transfer is prepared yet", Assert.Single(pack.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_OfATransferThatIsWithdrawn_IsGivenToNobody()
    {
        await using var host = await ApiHost.StartAsync();
        await MovedAsync(host);
        var withdrawn = await host.PostAsync("/cases/CIN-1/acts", Requests.With(
            """{ "type": "transferWithdrawn", "transferId": "E06000061.CIN-1.1", "on": "2026-03-09", "why": "notMoving", "reasons": "They stay." }"""));
        Assert.True(withdrawn.Status is HttpStatusCode.OK or HttpStatusCode.Created, withdrawn.Text);

        var pack = await host.GetAsync($"{Transfer}/pack");

        Assert.Equal(HttpStatusCode.Gone, pack.Status);
        Assert.Contains("nobody is given it", Assert.Single(pack.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_ThatIsNoPack_IsRefusedNamedAndLoggedWithoutItsName()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await UploadAsync(host, Contents.Zip("../Alex Example.pdf", "x"));

        answer.IsProblem(HttpStatusCode.UnprocessableEntity, "../Alex Example.pdf: its name leads out of the folder that it is unpacked into.");
        Assert.Contains("A transfer pack was refused: Name", host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alex", host.Log.Text, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(host.Documents.FullName));
    }

    [Fact]
    public async Task Upload_OfAnotherType_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await UploadAsync(host, Contents.Pdf, type: "application/pdf")).Status);
    }

    [Fact]
    public async Task Upload_ThatSaysTooLittle_IsToldWhat()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await UploadAsync(host, [], "/transfers/packs?circumstances=nothing");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["actor", "role", "team", "circumstances"], answer.Errors.Select(error => error.Split(':')[0]));
    }

    private static async Task MovedAsync(ApiHost host)
    {
        await host.PostAsync("/cases", Requests.Start("CIN-1"));
        var moved = await host.PostAsync("/cases/CIN-1/acts", Requests.With(
            """{ "type": "moveReported", "transferId": "E06000061.CIN-1.1", "on": "2026-03-09", "toAuthority": "E09000017", "residentOn": "2026-03-20", "hasMoved": false, "recentMoves": 1 }"""));
        Assert.True(moved.Status is HttpStatusCode.OK or HttpStatusCode.Created, moved.Text);
    }

    private static async Task<Answer> UploadAsync(ApiHost host, byte[] content, string path = Upload, string type = "application/zip")
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new(type);
        using var response = await host.Client.PostAsync(path, body);
        return await Answer.ReadAsync(response);
    }
}
