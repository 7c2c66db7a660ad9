using System.Buffers.Binary;
using CinWorkflows.TransferPacks.Reading;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>What is allocated while nothing else runs.</summary>
[Collection(Alone.Name)]
public sealed class PackMemoryTests
{
    [Fact]
    public async Task Large_documents_are_not_held_in_memory()
    {
        const int Length = 128 * 1024 * 1024;
        using var desk = new PackDesk(documents: new EndlessDocuments(Length));
        desk.Record.Add(ExampleCase.CaseId, [.. ExampleCase.UpToTheMove, EndlessDocuments.Attached(Length), .. ExampleCase.BeforeThePack, ExampleCase.Prepared()]);
        await (await desk.Packs.PreviewAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None))!.DisposeAsync();

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var pack = await desk.Packs.EnsureAsync(ExampleCase.CaseId, ExampleCase.TransferId, CancellationToken.None);

        Assert.True(pack!.Stored.Length > Length);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Length / 2);
    }

    [Fact]
    public async Task A_part_that_hides_how_much_it_unpacks_to_is_refused()
    {
        using var desk = new PackDesk();
        var bomb = Zips.Changed(await SentAsync(), "papers/06 Child in Need plan.html", _ => new byte[40_000_000]);
        Understate(bomb, 40_000_000, 1000);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await Assert.ThrowsAsync<PackRefusedException>(() => desk.Reader.VerifyAsync(new MemoryStream(bomb), CancellationToken.None));

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20_000_000);
    }

    [Fact]
    public async Task More_entries_than_are_taken_are_refused_before_they_are_read()
    {
        using var desk = new PackDesk();
        var crowd = Zips.Of(Enumerable.Range(0, 60_000).Select(number => ($"documents/x{number}.pdf", Array.Empty<byte>())));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var refused = await Assert.ThrowsAsync<PackRefusedException>(() => desk.Reader.VerifyAsync(new MemoryStream(crowd), CancellationToken.None));

        Assert.Equal(PackFaultKind.TooLarge, refused.Fault.Kind);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 1_000_000);
    }

    private static async Task<byte[]> SentAsync()
    {
        using var desk = await PackDesk.WithPackAsync();
        return await desk.PackAsync();
    }

    /// <summary>Has the directory say that a part is shorter than it is.</summary>
    private static void Understate(byte[] zip, int length, int said)
    {
        Span<byte> sought = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(sought, length);
        for (var at = 0; at < zip.Length - 4; at++)
        {
            if (zip.AsSpan(at, 4).SequenceEqual(sought))
            {
                BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at), said);
            }
        }
    }
}
