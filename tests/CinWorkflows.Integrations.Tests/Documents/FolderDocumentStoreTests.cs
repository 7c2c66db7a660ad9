using CinWorkflows.Integrations.Documents;
using CinWorkflows.Workflows.Ports.Documents;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Integrations.Tests.Documents;

public sealed class FolderDocumentStoreTests : DocumentStoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-documents-");
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_document_lies_under_its_case_and_nothing_is_left_beside_it()
    {
        var store = await OpenStoreAsync();

        await store.PutAsync(new("CIN-1", "d-1"), new MemoryStream([1]), "text/plain", default);

        Assert.Equal([Path.Combine("CIN-1", "d-1")], Files());
    }

    [Fact]
    public async Task Only_the_service_may_read_them()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var store = await OpenStoreAsync();
        await store.PutAsync(new("CIN-1", "d-1"), new MemoryStream([1]), "text/plain", default);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.FullName, "CIN-1", "d-1")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_folder.FullName, "CIN-1")));
    }

    [Fact]
    public async Task What_a_process_left_that_ended_is_removed_after_a_day()
    {
        var store = await OpenStoreAsync();
        var receiving = _folder.CreateSubdirectory(".receiving");
        await File.WriteAllTextAsync(Path.Combine(receiving.FullName, "left.part"), "half");

        await store.PutAsync(new("CIN-1", "d-1"), new MemoryStream([1]), "text/plain", default);
        Assert.Contains(Path.Combine(".receiving", "left.part"), Files());

        _clock.Advance(TimeSpan.FromHours(25));
        await store.PutAsync(new("CIN-1", "d-2"), new MemoryStream([1]), "text/plain", default);
        Assert.DoesNotContain(Path.Combine(".receiving", "left.part"), Files());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal override Task<IDocumentStore> OpenStoreAsync() => Task.FromResult<IDocumentStore>(new FolderDocumentStore(_folder.FullName, _clock));

    internal override Task DamageAsync(DocumentKey key, byte[] content) => File.WriteAllBytesAsync(Path.Combine(_folder.FullName, key.ToString()), content);

    private IEnumerable<string> Files() =>
        _folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.FullName, file.FullName)).Order(StringComparer.Ordinal);
}
