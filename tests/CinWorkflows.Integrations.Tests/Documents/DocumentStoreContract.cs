using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Integrations.Tests.Documents;

/// <summary>What every store of documents keeps to.</summary>
public abstract class DocumentStoreContract
{
    private const string Pdf = "application/pdf";

    private static readonly DocumentKey Key = new("CIN-1", "0198f6c2-4d5e-7a31-9c0b-2f6d1e8a7b45");

    [Fact]
    public async Task What_was_stored_is_read_back()
    {
        var store = await OpenStoreAsync();
        var content = "%PDF-1.7 minutes"u8.ToArray();

        var stored = await store.PutAsync(Key, new MemoryStream(content), Pdf, default);

        Assert.Equal(Of(content), stored);
        Assert.True(await store.ExistsAsync(Key, default));
        Assert.Equal(content, await ReadAsync(store, stored));
    }

    [Fact]
    public async Task What_was_never_stored_is_not_there()
    {
        var store = await OpenStoreAsync();

        Assert.False(await store.ExistsAsync(Key, default));
        Assert.Null(await store.OpenAsync(Key, Of([1]), default));
    }

    [Fact]
    public async Task The_same_content_again_has_no_further_effect()
    {
        var store = await OpenStoreAsync();
        var content = "the same"u8.ToArray();

        var first = await store.PutAsync(Key, new MemoryStream(content), Pdf, default);
        var second = await store.PutAsync(Key, new MemoryStream(content), Pdf, default);

        Assert.Equal(first, second);
        Assert.Equal(content, await ReadAsync(store, first));
    }

    [Fact]
    public async Task Other_content_under_the_same_key_is_refused_and_changes_nothing()
    {
        var store = await OpenStoreAsync();
        var stored = await store.PutAsync(Key, new MemoryStream("first"u8.ToArray()), Pdf, default);

        await Assert.ThrowsAsync<DocumentDiffersException>(() => store.PutAsync(Key, new MemoryStream("other"u8.ToArray()), Pdf, default));

        Assert.Equal("first", Encoding.UTF8.GetString(await ReadAsync(store, stored)));
    }

    [Fact]
    public async Task The_same_id_in_another_case_is_another_document()
    {
        var store = await OpenStoreAsync();
        var stored = await store.PutAsync(Key, new MemoryStream("first"u8.ToArray()), Pdf, default);

        await store.PutAsync(new("CIN-2", Key.DocumentId), new MemoryStream("other"u8.ToArray()), Pdf, default);

        Assert.Equal("first", Encoding.UTF8.GetString(await ReadAsync(store, stored)));
    }

    [Theory]
    [InlineData(8 * 1024 * 1024)]
    [InlineData(20 * 1024 * 1024 + 7)]
    public async Task A_large_document_is_read_back_stored_once_and_protected_like_a_small_one(int length)
    {
        var store = await OpenStoreAsync();
        var content = Large(length);

        var stored = await store.PutAsync(Key, new Trickle(content), Pdf, default);
        var again = await store.PutAsync(Key, new Trickle(content), Pdf, default);

        Assert.Equal(Of(content), stored);
        Assert.Equal(stored, again);
        content[^1] ^= 1;
        await Assert.ThrowsAsync<DocumentDiffersException>(() => store.PutAsync(Key, new MemoryStream(content), Pdf, default));
        content[^1] ^= 1;
        Assert.True((await ReadAsync(store, stored)).AsSpan().SequenceEqual(content), "the document came back changed");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(20 * 1024 * 1024)]
    public async Task An_upload_that_is_broken_off_leaves_nothing_visible_and_can_be_made_again(int length)
    {
        var store = await OpenStoreAsync();
        var content = Large(length);

        await Assert.ThrowsAsync<EndOfStreamException>(() => store.PutAsync(Key, new Trickle(content, breaksAt: length - 1), Pdf, default));

        Assert.False(await store.ExistsAsync(Key, default));
        Assert.Null(await store.OpenAsync(Key, Of(content), default));
        Assert.Equal(Of(content), await store.PutAsync(Key, new Trickle(content), Pdf, default));
    }

    [Fact]
    public async Task Uploads_at_the_same_time_end_with_one_whole_document()
    {
        var store = await OpenStoreAsync();
        var contents = Enumerable.Range(0, 4).Select(number => Large(9 * 1024 * 1024, seed: number % 2)).ToList();

        var outcomes = await Task.WhenAll(contents.Select(content => Record.ExceptionAsync(() => store.PutAsync(Key, new Trickle(content), Pdf, default))));

        var winners = contents.Zip(outcomes).Where(upload => upload.Second is null).Select(upload => Of(upload.First)).Distinct().ToList();
        Assert.All(outcomes.Where(outcome => outcome is not null), outcome => Assert.IsType<DocumentDiffersException>(outcome));
        Assert.Equal(Assert.Single(winners), Of(await ReadAsync(store, winners[0])));
    }

    [Fact]
    public async Task Content_that_was_changed_since_is_noticed_before_its_last_bytes_are_handed_out()
    {
        var store = await OpenStoreAsync();
        var stored = await store.PutAsync(Key, new MemoryStream("as it was"u8.ToArray()), Pdf, default);
        await DamageAsync(Key, "as it is!"u8.ToArray());

        await using var opened = (await store.OpenAsync(Key, stored, default))!;
        var read = new MemoryStream();

        await Assert.ThrowsAsync<DocumentDamagedException>(() => opened.CopyToAsync(read));
        Assert.True(read.Length < stored.Length, "all of a damaged document was handed out");
    }

    [Fact]
    public async Task Content_that_was_cut_short_since_is_noticed_at_once()
    {
        var store = await OpenStoreAsync();
        var stored = await store.PutAsync(Key, new MemoryStream("as it was"u8.ToArray()), Pdf, default);
        await DamageAsync(Key, "as it"u8.ToArray());

        await Assert.ThrowsAsync<DocumentDamagedException>(() => store.OpenAsync(Key, stored, default));
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_can_be_deleted_again()
    {
        var store = await OpenStoreAsync();
        var content = "destroyed"u8.ToArray();
        await store.PutAsync(Key, new MemoryStream(content), Pdf, default);

        await store.DeleteAsync(Key, default);
        await store.DeleteAsync(Key, default);

        Assert.False(await store.ExistsAsync(Key, default));
        Assert.Null(await store.OpenAsync(Key, Of(content), default));
    }

    [Fact]
    public async Task A_case_is_deleted_whole_and_no_other_with_it()
    {
        var store = await OpenStoreAsync();
        var others = new DocumentKey[] { new($"{Key.CaseId}0", Key.DocumentId), new("other", "doc-1") };
        foreach (var key in (DocumentKey[])[Key, new(Key.CaseId, "doc-2"), .. others])
        {
            await store.PutAsync(key, new MemoryStream("x"u8.ToArray()), Pdf, default);
        }

        Assert.Equal(2, await store.DeleteCaseAsync(Key.CaseId, default));
        Assert.Equal(0, await store.DeleteCaseAsync(Key.CaseId, default));
        Assert.Equal(0, await store.DeleteCaseAsync("..", default));

        Assert.False(await store.ExistsAsync(Key, default));
        foreach (var key in others)
        {
            Assert.True(await store.ExistsAsync(key, default));
        }
    }

    /// <summary>An empty store.</summary>
    internal abstract Task<IDocumentStore> OpenStoreAsync();

    /// <summary>Puts other content where a document is, as a fault or an intruder would.</summary>
    internal abstract Task DamageAsync(DocumentKey key, byte[] content);

    private static async Task<byte[]> ReadAsync(IDocumentStore store, StoredDocument recorded)
    {
        await using var content = await store.OpenAsync(Key, recorded, default);
        Assert.NotNull(content);
        var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }

    private static StoredDocument Of(byte[] content) => new(content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));

    private static byte[] Large(int length, int seed = 0)
    {
        var content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }
}
