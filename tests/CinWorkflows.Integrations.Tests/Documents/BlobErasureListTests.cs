using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Tests.MicrosoftGraph;

namespace CinWorkflows.Integrations.Tests.Documents;

/// <summary>The list of what was erased, beside the documents in Blob Storage.</summary>
public sealed class BlobErasureListTests(AzuriteServer azurite) : IClassFixture<AzuriteServer>
{
    [Fact]
    public async Task The_list_is_written_over_what_was_read_and_over_nothing_else()
    {
        var settings = await azurite.NewContainerAsync();
        BlobErasureList list = new(settings, new StaticCredential(AzuriteToken.Now()), TimeProvider.System, azurite.Transport);
        Assert.Null(await list.ReadAsync(default));

        Assert.True(await list.TryWriteAsync("one\n", null, default));
        Assert.False(await list.TryWriteAsync("another\n", null, default));
        var read = (await list.ReadAsync(default))!;
        Assert.Equal("one\n", read.Text);
        Assert.True(await list.TryWriteAsync("one\ntwo\n", read, default));
        Assert.False(await list.TryWriteAsync("one\nthree\n", read, default));
        await list.PutAsideAsync("one\n", default);

        Assert.Equal("one\ntwo\n", (await list.ReadAsync(default))!.Text);
        BlobDocumentStore documents = new(settings, new StaticCredential(AzuriteToken.Now()), azurite.Transport);
        Assert.Equal(0, await documents.DeleteCaseAsync("erasures", default));
        Assert.NotNull(await list.ReadAsync(default));
    }
}
