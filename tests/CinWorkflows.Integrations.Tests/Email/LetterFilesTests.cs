using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Integrations.Tests.Email;

public sealed class LetterFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-letters-");

    [Fact]
    public async Task Letters_that_are_deleted_leave_no_file_and_those_of_others_stay()
    {
        var (messages, handovers) = (Path.Combine(_folder.FullName, "messages"), Path.Combine(_folder.FullName, "handovers"));
        await using var services = new ServiceCollection().AddEmlFiles(messages, handovers).BuildServiceProvider();
        foreach (var name in (string[])[$"messages/20260310T090000Z-{Digest("one")}.eml", $"messages/.sending/{Digest("one")}.name", $"handovers/northamptonshire/{Digest("one")}.confirmed", $"messages/20260310T090000Z-{Digest("two")}.eml"])
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "x");
        }

        var files = services.GetRequiredService<ILetterFiles>();
        Assert.Equal(1, await files.DeleteAsync(["one", "never sent"], default));
        Assert.Equal(0, await files.DeleteAsync(["one"], default));

        Assert.Equal($"20260310T090000Z-{Digest("two")}.eml", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(_folder.FullName, "*", SearchOption.AllDirectories))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Digest(string key) => MessageKey.Digest(key);
}
