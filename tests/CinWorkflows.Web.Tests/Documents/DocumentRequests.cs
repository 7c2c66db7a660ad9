using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.Documents;

/// <summary>Sends documents to a case.</summary>
internal static class DocumentRequests
{
    public const string Address = "/cases/CIN-1/documents?kind=minutes&actor=sw-1&role=socialWorker";

    public static async Task<Answer> AttachAsync(
        ApiHost host,
        string mediaType = "application/pdf",
        byte[]? content = null,
        string? id = Requests.Id,
        string? title = "Minutes, Żaneta’s plan",
        string address = Address,
        bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(content ?? Contents.Pdf) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        request.Headers.TransferEncodingChunked = chunked;
        if (id is not null)
        {
            request.Headers.Add("Idempotency-Key", id);
        }

        if (title is not null)
        {
            request.Headers.Add("Document-Title", Uri.EscapeDataString(title));
        }

        using var response = await host.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public static async Task<ApiHost> StartedAsync(Action<IServiceCollection>? change = null)
    {
        var host = await ApiHost.StartAsync(change: change);
        var started = await host.PostAsync("/cases", Requests.Start("CIN-1"));
        Assert.True(started.Status == HttpStatusCode.Created, started.Text);
        return host;
    }
}
