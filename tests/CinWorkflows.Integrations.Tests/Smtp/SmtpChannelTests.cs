using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Smtp;
using CinWorkflows.Integrations.Tests.Email;
using CinWorkflows.StandIns.Faults;
using CinWorkflows.StandIns.Smtp;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Tests.Smtp;

public sealed class SmtpChannelTests : IAsyncLifetime
{
    private readonly SmtpStandIn _server = SmtpStandIn.Start();
    private readonly string _journal = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public static TheoryData<SmtpFaultStage, SmtpFaultKind> EveryFault()
    {
        var data = new TheoryData<SmtpFaultStage, SmtpFaultKind>();
        foreach (var (stage, kind) in SmtpFault.All)
        {
            data.Add(stage, kind);
        }

        return data;
    }

    [Fact]
    public async Task Message_Sent_ArrivesOctetForOctetOverTls()
    {
        var receipt = await SendAsync(Messages.WithInvitation);

        var taken = Assert.Single(_server.Taken);
        Assert.Equal(MimeMessage.Write(Messages.WithInvitation), taken.Content);
        Assert.Equal(("sian.oneill@council.example", "lukasz@example.org", true, "cin@council.example"), (taken.From, taken.To, taken.IsEncrypted, taken.User));
        Assert.Equal(new MessageReceipt(DeliveryState.Accepted, taken.MessageId, null), receipt);
    }

    [Theory]
    [InlineData("PLAIN", false)]
    [InlineData("LOGIN", false)]
    [InlineData("PLAIN LOGIN", true)]
    [InlineData("", false)]
    public async Task Server_OfEachKind_TakesTheMessage(string ways, bool isImplicit)
    {
        (_server.SignInWays, _server.IsImplicit) = (ways, isImplicit);
        var settings = Settings() with
        {
            User = ways.Length == 0 ? null : _server.Account.User,
            Security = isImplicit ? SmtpSecurity.Implicit : SmtpSecurity.StartTls,
        };

        var receipt = await new SmtpChannel(settings, TimeProvider.System).SendAsync(Messages.Plain, CancellationToken.None);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.True(Assert.Single(_server.Taken).IsEncrypted, "The message went over the network in the clear.");
    }

    [Fact]
    public async Task Server_OnThisMachine_MayBeWithoutEncryptionButNotWithAnAccount()
    {
        (_server.OffersStartTls, _server.SignInWays) = (false, "");

        var receipt = await new SmtpChannel(Settings() with { User = null }, TimeProvider.System).SendAsync(Messages.Plain, CancellationToken.None);

        Assert.Equal(DeliveryState.Accepted, receipt.State);
        Assert.Equal("SMTP SignIn: SignInNotProtected", (await SendAsync(Messages.Plain with { Key = "case-41/invite/2" })).Problem);
    }

    [Fact]
    public async Task Line_ThatBeginsWithADot_DoesNotEndTheMessage()
    {
        var message = Messages.Plain with { Text = "One\n.\n..two\n.\n" };

        await SendAsync(message);

        Assert.Equal(MimeMessage.Write(message), Assert.Single(_server.Taken).Content);
    }

    [Theory]
    [MemberData(nameof(EveryFault))]
    public async Task Fault_AtAnyStage_LeavesOneMessageOrAPersonDecides(SmtpFaultStage stage, SmtpFaultKind kind)
    {
        _server.Faults = FaultPlan<SmtpFault>.At(0, new(stage, kind));

        var channel = Channel(seconds: 2);
        var first = await OutboxLoop.SettleAsync(channel, Messages.Plain);

        // What IT has to put right is put right, and the outbox goes on.
        var receipt = first.State is DeliveryState.Queued ? await OutboxLoop.SettleAsync(channel, Messages.Plain with { Reference = first.Reference }) : first;

        var isTaken = stage < SmtpFaultStage.Handover || kind is SmtpFaultKind.Busy or SmtpFaultKind.DroppedAfter or SmtpFaultKind.SilentAfter;
        var isRefused = kind is SmtpFaultKind.Refused && stage >= SmtpFaultStage.Recipient;
        Assert.Equal(isTaken && !isRefused ? 1 : 0, _server.Taken.Count);
        var isUnknown = stage is SmtpFaultStage.Handover && kind is not (SmtpFaultKind.Busy or SmtpFaultKind.Refused);
        Assert.Equal(isUnknown || isRefused ? DeliveryState.Failed : DeliveryState.Accepted, receipt.State);
        Assert.True(!isUnknown || receipt.Problem!.StartsWith("It is not known whether it left", StringComparison.Ordinal), receipt.Problem);
    }

    [Theory]
    [InlineData(SmtpFaultKind.DroppedAfter)]
    [InlineData(SmtpFaultKind.SilentAfter)]
    public async Task Process_KilledAfterTheFinalDot_RepeatsNothing(SmtpFaultKind kind)
    {
        _server.Faults = FaultPlan<SmtpFault>.At(0, new(SmtpFaultStage.Handover, kind));
        // A server that falls silent is waited for; one that hangs up is not, however busy the machine is.
        await Channel(seconds: kind == SmtpFaultKind.SilentAfter ? 3 : 20).SendAsync(Messages.Plain, CancellationToken.None);

        var receipt = await Channel().SendAsync(Messages.Plain, CancellationToken.None);

        Assert.Equal((DeliveryState.Failed, Assert.Single(_server.Taken).MessageId), (receipt.State, receipt.Evidence));
    }

    [Fact]
    public async Task Process_KilledBeforeItRecorded_KnowsThatTheMessageLeft()
    {
        var first = await SendAsync(Messages.Plain);

        var second = await SendAsync(Messages.Plain);

        Assert.Equal(first, second);
        Assert.Single(_server.Taken);
    }

    [Fact]
    public async Task Channel_WithoutAJournal_RepeatsNothingWhileItLives()
    {
        _server.Faults = FaultPlan<SmtpFault>.At(1, new(SmtpFaultStage.Handover, SmtpFaultKind.DroppedAfter));
        var channel = new SmtpChannel(Settings() with { Journal = null }, TimeProvider.System);
        var other = Messages.Plain with { Key = "case-41/invite/2" };

        var states = new List<DeliveryState>();
        foreach (var message in (OutgoingMessage[])[Messages.Plain, Messages.Plain, other, other])
        {
            states.Add((await channel.SendAsync(message, CancellationToken.None)).State);
        }

        Assert.Equal([DeliveryState.Accepted, DeliveryState.Accepted, DeliveryState.Failed, DeliveryState.Failed], states);
        Assert.Equal(2, _server.Taken.Count);
    }

    [Fact]
    public async Task Faults_InAFifthOfAllDialogues_LeaveNoMessageTwiceAndNoneUnaccountedFor()
    {
        _server.Faults = FaultPlan<SmtpFault>.Rate(0.2, seed: 41, [.. SmtpFault.All.Where(fault => fault.Kind is SmtpFaultKind.Dropped or SmtpFaultKind.DroppedAfter or SmtpFaultKind.Busy)]);
        var channel = Channel();
        var messages = Enumerable.Range(0, 60).Select(i => Messages.Plain with { Key = $"case-41/notice/{i}" }).ToList();
        var unknown = 0;

        await Parallel.ForEachAsync(messages, async (message, _) =>
        {
            var receipt = await OutboxLoop.SettleAsync(channel, message);
            if (receipt.State is DeliveryState.Failed)
            {
                Interlocked.Increment(ref unknown);
            }
        });

        Assert.True(_server.Faults.Asked > messages.Count, "Nothing went wrong.");
        var taken = _server.Taken.Select(email => email.MessageId).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        Assert.InRange(taken.Count, messages.Count - unknown, messages.Count);
    }

    [Theory]
    [InlineData("550 5.1.1 No such user <jane@example.org>", DeliveryState.Bounced, true, "SMTP Recipient: 550 5.1.1")]
    [InlineData("550 No such user", DeliveryState.Bounced, true, "SMTP Recipient: 550")]
    [InlineData("552 5.2.2 Mailbox full", DeliveryState.Bounced, true, "SMTP Recipient: 552 5.2.2")]
    [InlineData("550 5.7.1 Relaying denied", DeliveryState.Failed, false, "SMTP Recipient: 550 5.7.1")]
    [InlineData("450 4.2.0 Greylisted", DeliveryState.Queued, false, "SMTP Recipient: 450 4.2.0")]
    public async Task Recipient_Refused_IsReportedByCodesOnly(string reply, DeliveryState state, bool unreachable, string problem)
    {
        _server.RecipientReply = _ => reply;

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal((state, unreachable, problem), (receipt.State, receipt.Fault == Fault.OfReader, receipt.Problem));
        Assert.Empty(_server.Taken);
    }

    [Theory]
    [InlineData("421 4.3.2 Closing for maintenance", FaultCause.Busy)]
    [InlineData("450 4.2.1 Mailbox busy", FaultCause.ReaderBusy)]
    [InlineData("450 4.7.1 Greylisted, come back", FaultCause.ReaderBusy)]
    [InlineData("451 4.3.0 Local error", FaultCause.Busy)]
    [InlineData("452 4.2.2 Mailbox full for now", FaultCause.ReaderBusy)]
    [InlineData("452 4.3.1 No room for messages", FaultCause.Busy)]
    public async Task Recipient_NotNow_WaitsAloneOrWithAllOthers_ByWhoSaysSo(string reply, FaultCause cause)
    {
        _server.RecipientReply = _ => reply;

        var receipt = await SendAsync(Messages.Plain);

        Assert.Equal((DeliveryState.Queued, new Fault.Passing(cause)), (receipt.State, receipt.Fault));
    }

    [Fact]
    public async Task Certificate_ThatIsNotTrusted_KeepsTheMessage()
    {
        var receipt = await new SmtpChannel(Settings() with { CertificateSha256 = null }, TimeProvider.System).SendAsync(Messages.Plain, CancellationToken.None);

        Assert.Equal((DeliveryState.Queued, "SMTP Encryption: CertificateNotTrusted"), (receipt.State, receipt.Problem));
    }

    [Fact]
    public async Task Address_WithASecondCommand_IsRefusedBeforeAnythingIsSaid()
    {
        const string Smuggled = "jane@example.org>\r\nRCPT TO:<eve@example.org";

        var receipt = await SendAsync(Messages.Plain with { To = new EmailDestination("Jane", Smuggled) });

        Assert.Equal((DeliveryState.Failed, true), (receipt.State, receipt.Fault == Fault.OfReader));
        Assert.Throws<ArgumentException>(() => new SmtpChannel(Settings() with { Sender = Smuggled }, TimeProvider.System));
        Assert.Equal(0, _server.Faults.Asked);
    }

    [Fact]
    public async Task Content_OfAnyText_ArrivesAsItWasWritten()
    {
        foreach (var (text, seed) in RandomText.Samples(100, maxLength: 100))
        {
            var message = Messages.Plain with { Key = FormattableString.Invariant($"case-41/notice/{seed}"), Text = text.ReplaceLineEndings("\r\n.") };

            var receipt = await SendAsync(message);

            Assert.True(receipt.State is DeliveryState.Accepted, $"Seed {seed}: {receipt.Problem}");
            Assert.True(MimeMessage.Write(message).AsSpan().SequenceEqual(_server.Taken.Last().Content), $"Seed {seed} does not read back.");
        }
    }

    [Fact]
    public async Task Connection_LostInTheMiddleOfTheContent_IsTriedAgain()
    {
        _server.DropsAfterOctets = 100_000;
        var channel = Channel();
        var message = Messages.Plain with { Text = string.Join('\n', Enumerable.Repeat("A line of a letter longer than what a network holds on its way.", 250_000)) };

        var first = await channel.SendAsync(message, CancellationToken.None);
        var second = await channel.SendAsync(message, CancellationToken.None);

        Assert.Equal((DeliveryState.Queued, "SMTP Content: Lost"), (first.State, first.Problem));
        Assert.Equal(first, second);
        Assert.Equal(2, _server.Faults.Asked);
    }

    [Fact]
    public async Task Caller_WhoGivesUpWhileTheFinalDotIsUnanswered_LearnsThatItIsNotKnown()
    {
        _server.Faults = FaultPlan<SmtpFault>.At(0, new(SmtpFaultStage.Handover, SmtpFaultKind.SilentAfter));
        using var givingUp = new CancellationTokenSource();
        var sending = Channel(seconds: 1).SendAsync(Messages.Plain, givingUp.Token);
        await _server.FirstTaken;

        await givingUp.CancelAsync();

        Assert.StartsWith("It is not known whether it left", (await sending).Problem, StringComparison.Ordinal);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        if (Directory.Exists(_journal))
        {
            Directory.Delete(_journal, recursive: true);
        }
    }

    private SmtpChannel Channel(double seconds = 20) => new(Settings(seconds), TimeProvider.System);

    private SmtpSettings Settings(double seconds = 20) => new()
    {
        Host = _server.Host,
        Port = _server.Port,
        User = _server.Account.User,
        Password = _server.Account.Password,
        CertificateSha256 = _server.CertificateSha256,
        Journal = _journal,
        Timeout = TimeSpan.FromSeconds(seconds),
        HandoverTimeout = TimeSpan.FromSeconds(seconds),
    };

    private Task<MessageReceipt> SendAsync(OutgoingMessage message) => Channel().SendAsync(message, CancellationToken.None);
}
