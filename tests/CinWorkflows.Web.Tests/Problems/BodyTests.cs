using System.Net;
using System.Text;

namespace CinWorkflows.Web.Tests.Problems;

public sealed class BodyTests
{
    [Theory]
    [InlineData("", "body: the body is empty.")]
    [InlineData("{", "body: not JSON from line 1, position 2 on.")]
    [InlineData("{\n  \"actor\": nonsense }", "body: not JSON from line 2, position 13 on.")]
    [InlineData("[]", "body: an object is expected, not a list.")]
    [InlineData("null", "body: an object is expected, not null.")]
    [InlineData("{\"\\ud800\":1}", "body: a text or a name holds an escape that is no character.")]
    public async Task Body_ThatIsNoJsonObject_IsNotUnderstood(string body, string error)
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", body);

        answer.IsProblem(HttpStatusCode.BadRequest, error);
    }

    [Fact]
    public async Task Body_NestedWithoutEnd_IsNotUnderstood()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases/CIN-1/acts", new string('[', 100_000));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("body: not JSON from line 1, position ", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_NotUtf8_IsNotUnderstood()
    {
        await using var host = await ApiHost.StartAsync();
        using var content = new ByteArrayContent([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D]);
        content.Headers.ContentType = new("application/json");

        using var response = await host.Client.PostAsync("/cases", content);

        (await Answer.ReadAsync(response)).IsProblem(HttpStatusCode.BadRequest, "body: the body is not UTF-8.");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Body_OfAnotherType_IsNotTaken(string? contentType)
    {
        await using var host = await ApiHost.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Requests.Start("CIN-1")));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await host.Client.PostAsync("/cases", content);

        (await Answer.ReadAsync(response)).IsProblem(HttpStatusCode.UnsupportedMediaType, "Content-Type: 'application/json' in UTF-8 is expected.");
        Assert.Empty(host.Record.Acts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_OfTenMegabytes_IsNotRead(bool chunked)
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/cases") { Content = ApiHost.Json(new string(' ', 10 * 1024 * 1024)) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;

        using var response = await host.Client.SendAsync(request);

        (await Answer.ReadAsync(response)).IsProblem(HttpStatusCode.RequestEntityTooLarge, "body: at most 1048576 bytes are read.");
    }

    [Fact]
    public async Task Body_OfExactlyTheLimit_IsRead()
    {
        await using var host = await ApiHost.StartAsync();

        var answer = await host.PostAsync("/cases", Requests.Start("CIN-1").PadRight(1024 * 1024));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
    }
}
