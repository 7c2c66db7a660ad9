using System.Net;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Tests.MicrosoftGraph;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Integrations.Tests.Documents;

public sealed class BlobDocumentStoreTests(AzuriteServer azurite) : DocumentStoreContract, IClassFixture<AzuriteServer>
{
    private static readonly DocumentKey Key = new("CIN-1", "d-1");

    private BlobStoreSettings _settings = null!;

    [Theory]
    [InlineData(3)]
    [InlineData(9 * 1024 * 1024)]
    public async Task A_blob_has_its_type_and_hash_and_no_other_name_than_its_ids(int length)
    {
        var store = await OpenStoreAsync();

        var stored = await store.PutAsync(Key, new MemoryStream(new byte[length]), "application/pdf", default);

        using var blob = await azurite.SendAsync(HttpMethod.Head, $"{_settings.Container}/CIN-1/d-1");
        Assert.Equal(HttpStatusCode.OK, blob.StatusCode);
        Assert.Equal("application/pdf", blob.Content.Headers.ContentType!.MediaType);
        Assert.Equal(stored.Sha256, Assert.Single(blob.Headers.GetValues("x-ms-meta-sha256")));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9 * 1024 * 1024)]
    public async Task A_write_whose_answer_is_lost_is_made_again_and_counts_once(int length)
    {
        var lossy = new LossyTransport(azurite.Transport, losesAnswers: 1);
        var store = await OpenStoreAsync(lossy);

        var stored = await store.PutAsync(Key, new MemoryStream(new byte[length]), "application/pdf", default);

        Assert.Equal(0, lossy.LeftToLose);
        await using var content = (await store.OpenAsync(Key, stored, default))!;
        Assert.Equal(length, (await ReadAsync(content)).Length);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told_as_such()
    {
        var store = await OpenStoreAsync(new LossyTransport(azurite.Transport, losesAnswers: int.MaxValue));

        var fault = await Assert.ThrowsAsync<IOException>(() => store.ExistsAsync(Key, default));

        Assert.Contains("did not answer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_is_missing_is_not_taken_for_a_missing_document()
    {
        var store = Store(azurite.MissingContainer(), azurite.Transport);

        await Assert.ThrowsAnyAsync<IOException>(() => store.ExistsAsync(Key, default));
        await Assert.ThrowsAnyAsync<IOException>(() => store.OpenAsync(Key, new(1, ""), default));
        await Assert.ThrowsAnyAsync<IOException>(() => store.PutAsync(Key, new MemoryStream([1]), "text/plain", default));
    }

    [Theory]
    [InlineData("http://cin.blob.core.windows.net", "documents", "Documents:BlobEndpoint is not an https address")]
    [InlineData("https://cin.blob.core.windows.net/?sv=2023&sig=secret", "documents", "Documents:BlobEndpoint has a query")]
    [InlineData("https://cin.blob.core.windows.net", "Documents", "Documents:Container is not a container's name")]
    [InlineData("https://cin.blob.core.windows.net", "a--b", "Documents:Container is not a container's name")]
    public void A_setting_that_is_wrong_is_named(string endpoint, string container, string expected)
    {
        var fault = Assert.Throws<ArgumentException>(() => Store(new() { Endpoint = new(endpoint), Container = container }, azurite.Transport));

        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    internal override Task<IDocumentStore> OpenStoreAsync() => OpenStoreAsync(azurite.Transport);

    internal override async Task DamageAsync(DocumentKey key, byte[] content)
    {
        using var response = await azurite.SendAsync(HttpMethod.Put, $"{_settings.Container}/{key}", new ByteArrayContent(content));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private async Task<IDocumentStore> OpenStoreAsync(HttpPipelineTransport transport)
    {
        _settings = await azurite.NewContainerAsync();
        return Store(_settings, transport);
    }

    private static BlobDocumentStore Store(BlobStoreSettings settings, HttpPipelineTransport transport) =>
        new(settings, new StaticCredential(AzuriteToken.Now()), transport);

    private static async Task<byte[]> ReadAsync(Stream content)
    {
        var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }

    /// <summary>Hands every request on, and loses the answers to the first of them that change something or that are looks.</summary>
    private sealed class LossyTransport(HttpPipelineTransport inner, int losesAnswers) : HttpPipelineTransport
    {
        public int LeftToLose { get; private set; } = losesAnswers;

        public override Request CreateRequest() => inner.CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message)
        {
            await inner.ProcessAsync(message);

            // A block alone makes no blob: the answer that matters is that to the last request.
            if (LeftToLose > 0 && !message.Request.Uri.Query.Contains("blockid", StringComparison.Ordinal))
            {
                LeftToLose--;
                throw new RequestFailedException(0, "The connection was lost.", null, new IOException("lost"));
            }
        }
    }
}
