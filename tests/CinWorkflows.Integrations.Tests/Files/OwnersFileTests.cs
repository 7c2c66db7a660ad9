using CinWorkflows.Integrations.Files;

namespace CinWorkflows.Integrations.Tests.Files;

public sealed class OwnersFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cin-files-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "a.key");

    [Fact]
    public void What_a_killed_process_left_half_written_is_no_file_and_is_written_anew()
    {
        File.WriteAllText($"{Path}.part", "a half that was longer than the whole");
        Assert.False(File.Exists(Path));

        OwnersFile.WriteNew(Path, "whole"u8);

        Assert.Equal(("whole", 1), (File.ReadAllText(Path), _folder.GetFiles().Length));
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        OwnersFile.WriteNew(Path, "first"u8);

        Assert.Throws<IOException>(() => OwnersFile.WriteNew(Path, "second"u8));
        Assert.Equal("first", File.ReadAllText(Path));
    }

    [Fact]
    public void Only_its_owner_reads_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        OwnersFile.WriteNew(Path, "whole"u8);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Fact]
    public void What_others_could_read_is_narrowed_and_counted_once()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var inner = _folder.CreateSubdirectory("inner");
        inner.UnixFileMode = (UnixFileMode)0b111_101_101;
        _folder.UnixFileMode = (UnixFileMode)0b111_101_101;
        File.WriteAllText(System.IO.Path.Combine(inner.FullName, "a"), "");
        File.SetUnixFileMode(System.IO.Path.Combine(inner.FullName, "a"), (UnixFileMode)0b110_100_100);
        OwnersFile.WriteNew(Path, "whole"u8);

        Assert.Equal(((3, 0), (0, 0)), (OwnersFile.Narrow(_folder.FullName), OwnersFile.Narrow(_folder.FullName)));
        Assert.Equal((UnixFileMode)0b111_000_000, inner.UnixFileMode);
        Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(System.IO.Path.Combine(inner.FullName, "a")));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
