using CinWorkflows.Integrations.Email;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Email;

public sealed class EmlFileChannelTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "outbox");

    private string Sending => Path.Combine(_folder, ".sending");

    private string Digest => MessageKey.Digest(Messages.Plain.Key);

    [Fact]
    public async Task Message_Sent_IsOneFileWhoseNameShowsDateAndDigestOnly()
    {
        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal(new MessageReceipt(DeliveryState.Accepted, $"20260630T081500Z-{Digest}.eml", null), receipt);
        Assert.Equal(MimeMessage.Write(Messages.Plain), await File.ReadAllBytesAsync(OnlyFile()));
    }

    [Theory]
    [InlineData("jane at example", "The record", true)]
    [InlineData("jane@example.org", "a\r\nBcc: eve@example.org", false)]
    public async Task Message_ThatCannotBeWritten_SaysWhetherAnotherWayMayDo(string address, string subject, bool anotherWay)
    {
        var receipt = await SendAsync(Messages.Plain with { To = new EmailDestination("Jane", address), Subject = subject });

        Assert.Equal((DeliveryState.Failed, anotherWay ? Fault.OfReader : Fault.OfSender), (receipt.State, receipt.Fault));
    }

    [Fact]
    public async Task Key_SentAgain_ChangesNothingAndReportsTheFirst()
    {
        var first = await SendAsync(Messages.Plain);

        var second = await SendAsync(Messages.Plain with { Text = "Changed", Date = Messages.Plain.Date.AddDays(1) });

        Assert.Equal(first, second);
        Assert.Equal(MimeMessage.Write(Messages.Plain), await File.ReadAllBytesAsync(OnlyFile()));
    }

    [Fact]
    public async Task Key_SentAgainAfterAMailServerTookTheFile_IsNotWrittenAgain()
    {
        var first = await SendAsync(Messages.Plain);
        File.Delete(OnlyFile());

        var second = await SendAsync(Messages.Plain);

        Assert.Equal(first, second);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Key_SentTwentyTimesAtOnce_IsOneFile()
    {
        var channel = Channel();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => channel.SendAsync(Messages.Plain, CancellationToken.None))));

        OnlyFile();
    }

    [Fact]
    public async Task Keys_Different_AreDifferentFiles()
    {
        await SendAsync(Messages.Plain);
        await SendAsync(Messages.Plain with { Key = "case-41/invite/2" });

        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task Crash_WhileWritingTheContent_IsMadeGoodByTheNextAttempt()
    {
        Directory.CreateDirectory(Sending);
        await File.WriteAllTextAsync(Path.Combine(Sending, $"{Digest}.part"), "Date: half a mess");

        await SendAsync(Messages.Plain);

        Assert.Equal(MimeMessage.Write(Messages.Plain), await File.ReadAllBytesAsync(OnlyFile()));
    }

    [Fact]
    public async Task Crash_WhileDecidingTheName_IsMadeGoodByTheNextAttempt()
    {
        Directory.CreateDirectory(Sending);
        await File.WriteAllTextAsync(Path.Combine(Sending, $"{Digest}.part"), "whole");
        await File.WriteAllTextAsync(Path.Combine(Sending, $"{Digest}.name.part"), "2026");

        await SendAsync(Messages.Plain);

        Assert.Equal(MimeMessage.Write(Messages.Plain), await File.ReadAllBytesAsync(OnlyFile()));
    }

    [Fact]
    public async Task Crash_BetweenDecisionAndRename_IsFinishedWithTheDecidedContent()
    {
        Directory.CreateDirectory(Sending);
        await File.WriteAllTextAsync(Path.Combine(Sending, $"{Digest}.part"), "the first attempt");
        await File.WriteAllTextAsync(Path.Combine(Sending, $"{Digest}.name"), "decided.eml");

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal("decided.eml", receipt.Evidence);
        Assert.Equal("the first attempt", await File.ReadAllTextAsync(OnlyFile()));
    }

    [Fact]
    public async Task Folder_HeldByAnotherProcess_IsOutOfReachForNow()
    {
        Directory.CreateDirectory(Sending);
        await using (new FileStream(Path.Combine(Sending, "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            await Assert.ThrowsAsync<IOException>(() => SendAsync(Messages.Plain));
        }

        await SendAsync(Messages.Plain);

        OnlyFile();
    }

    [Fact]
    public async Task Message_ThatCannotBeSent_FailsAndLeavesNothing()
    {
        var receipt = await SendAsync(Messages.Plain with { Subject = "a\r\nBcc: eve@example.org" });

        Assert.Equal(DeliveryState.Failed, receipt.State);
        Assert.Equal("The subject contains a line break or control character.", receipt.Problem);
        Assert.False(Directory.Exists(_folder), "A refused message made the folder.");
    }

    [Fact]
    public async Task Send_Cancelled_LeavesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Channel().SendAsync(Messages.Plain, new CancellationToken(canceled: true)));

        Assert.False(Directory.Exists(_folder), "A cancelled message made the folder.");
    }

    [Fact]
    public async Task Files_OnUnix_AreTheAccountsAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await SendAsync(Messages.Plain);

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(OnlyFile()) & Others);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_folder) & Others);
    }

    public void Dispose()
    {
        var parent = Path.GetDirectoryName(_folder)!;
        if (Directory.Exists(parent))
        {
            Directory.Delete(parent, recursive: true);
        }
    }

    private EmlFileChannel Channel() => new(new EmlFileOptions(_folder));

    private Task<MessageReceipt> SendAsync(OutgoingMessage message) => Channel().SendAsync(message, CancellationToken.None);

    private string OnlyFile() => Assert.Single(Directory.GetFiles(_folder));
}
