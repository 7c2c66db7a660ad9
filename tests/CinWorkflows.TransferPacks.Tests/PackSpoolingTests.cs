using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.TransferPacks.Tests;

public sealed class PackSpoolingTests : IPackSpool, IDisposable
{
    private readonly MemoryStream _file = new();

    private IPackSpool Spool => this;

    [Fact]
    public async Task Nothing_is_left_of_a_file_that_could_not_be_filled()
    {
        await Assert.ThrowsAsync<IOException>(() => Spool.FilledAsync(_ => throw new IOException("There is no space left.")));

        Assert.False(_file.CanRead);
    }

    [Fact]
    public async Task A_file_that_was_filled_stands_at_its_start()
    {
        var file = await Spool.FilledAsync(async content => await content.WriteAsync(new byte[3]));

        Assert.Equal((0, 3), (file.Position, file.Length));
    }

    public Stream Create() => _file;

    public void Dispose() => _file.Dispose();
}
