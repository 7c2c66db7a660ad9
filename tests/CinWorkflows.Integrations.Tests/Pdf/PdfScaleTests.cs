using System.Diagnostics;
using CinWorkflows.Integrations.Pdf;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Tests.Pdf;

/// <summary>What a paper costs: little, and no more for each page of a long one than of a short one.</summary>
public sealed class PdfScaleTests
{
    private const long Mebibyte = 1 << 20;

    /// <summary>The quickest of some runs counts: other work on the machine makes a run slower, never faster.</summary>
    [Fact]
    public void ThirtyPages_AreWrittenInLessThanASecond()
    {
        var paper = SamplePaper.Long(17);
        var runs = new List<TimeSpan>();
        do
        {
            var (pages, _, elapsed) = Cost(paper);
            Assert.InRange(pages, 30, 40);
            runs.Add(elapsed);
        }
        while (runs[^1] >= TimeSpan.FromSeconds(1) && runs.Count < 10);

        Assert.True(runs[^1] < TimeSpan.FromSeconds(1), $"The quickest of {runs.Count} runs took {runs.Min().TotalMilliseconds:0} ms.");
    }

    [Fact]
    public void ThousandRows_CostTenTimesWhatAHundredCost()
    {
        var hundred = Cost(SamplePaper.Of(SamplePaper.Actions(100)));
        var thousand = Cost(SamplePaper.Of(SamplePaper.Actions(1000)));

        Assert.True(thousand.Pages > 8 * hundred.Pages, $"{thousand.Pages} and {hundred.Pages} pages.");
        Assert.True(thousand.Allocated < 12 * hundred.Allocated, $"A thousand rows allocate {thousand.Allocated / Mebibyte} MiB, a hundred {hundred.Allocated / Mebibyte} MiB.");
        Assert.True(thousand.Allocated < 60 * Mebibyte, $"A thousand rows allocate {thousand.Allocated / Mebibyte} MiB.");
        Assert.True(thousand.Elapsed < TimeSpan.FromSeconds(5), $"A thousand rows took {thousand.Elapsed.TotalMilliseconds:0} ms.");
    }

    [Fact]
    public void LongPaper_LeavesPieceByPieceWhileItIsSet()
    {
        var output = new Pieces();
        new PdfPaperWriter().Write(SamplePaper.Of(SamplePaper.Actions(2000)), output);

        Assert.True(output.Longest < 64 * 1024, $"A piece of {output.Longest} bytes was held.");
        Assert.True(output.Length > 8 * output.Longest, $"{output.Length} bytes in all, the longest piece {output.Longest}.");
    }

    private static (int Pages, long Allocated, TimeSpan Elapsed) Cost(Paper paper)
    {
        Write();
        var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var pages = Write();
        return (pages, GC.GetAllocatedBytesForCurrentThread() - before, Stopwatch.GetElapsedTime(started));

        int Write() => new PdfPaperWriter().Write(paper, Stream.Null).Pages!.Value;
    }

    /// <summary>Counts what is written and keeps nothing; like the answer of a web server it can neither seek nor tell where it is.</summary>
    private sealed class Pieces : Stream
    {
        private long _length;

        public int Longest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer) => (_length, Longest) = (_length + buffer.Length, Math.Max(Longest, buffer.Length));

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
