using System.Net.Security;
using System.Text;

namespace CinWorkflows.StandIns.Smtp;

/// <summary>One connection to the stand-in, with at most one fault.</summary>
internal sealed class SmtpDialogue(SmtpStandIn server, Stream stream, SmtpFault fault, CancellationToken stop) : IAsyncDisposable
{
    private Stream _stream = stream;
    private bool _isEncrypted;
    private bool _isGreeted;
    private bool _isOver;
    private string? _user;
    private string? _from;
    private string? _to;

    public async Task RunAsync()
    {
        if (server.IsImplicit)
        {
            await EncryptAsync();
        }

        if (!await SpoilAsync(SmtpFaultStage.Greeting))
        {
            await SayAsync("220 stand-in ESMTP");
        }

        while (!_isOver)
        {
            await AnswerAsync(await HearAsync());
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private Task AnswerAsync(string line) => line.Split([' ', ':'], 2)[0].ToUpperInvariant() switch
    {
        "EHLO" => UnlessSpoiledAsync(SmtpFaultStage.Hello, HelloAsync),
        "STARTTLS" when server.OffersStartTls && !_isEncrypted => UnlessSpoiledAsync(SmtpFaultStage.Encryption, StartTlsAsync),
        "AUTH" when _isEncrypted && server.SignInWays.Length > 0 => UnlessSpoiledAsync(SmtpFaultStage.SignIn, () => SignInAsync(line)),
        "MAIL" when _isGreeted && (_user is not null || server.SignInWays.Length == 0) => UnlessSpoiledAsync(SmtpFaultStage.Sender, () => SenderAsync(line)),
        "MAIL" when _isGreeted => SayAsync("530 5.7.0 Authentication required"),
        "RCPT" when _from is not null => UnlessSpoiledAsync(SmtpFaultStage.Recipient, () => RecipientAsync(line)),
        "DATA" when _to is not null => UnlessSpoiledAsync(SmtpFaultStage.Data, DataAsync),
        "NOOP" => SayAsync("250 2.0.0 OK"),
        "QUIT" => EndAsync("221 2.0.0 Bye"),
        _ => SayAsync("503 5.5.1 Bad sequence of commands"),
    };

    private Task HelloAsync()
    {
        _isGreeted = true;
        var offers = new List<string> { "stand-in", "PIPELINING", "SIZE 36700160", "8BITMIME", "ENHANCEDSTATUSCODES" };
        if (server.OffersStartTls && !_isEncrypted)
        {
            offers.Add("STARTTLS");
        }

        if (_isEncrypted && server.SignInWays.Length > 0)
        {
            offers.Add($"AUTH {server.SignInWays}");
        }

        return SayAsync(string.Join("\r\n", offers.Select((offer, i) => $"250{(i == offers.Count - 1 ? ' ' : '-')}{offer}")));
    }

    private async Task StartTlsAsync()
    {
        await SayAsync("220 2.0.0 Ready to start TLS");
        await EncryptAsync();
        _isGreeted = false;
    }

    private async Task EncryptAsync()
    {
        var secured = new SslStream(_stream);
        _stream = secured;
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, stop);
        _isEncrypted = true;
    }

    private async Task SignInAsync(string line)
    {
        string[] given;
        if (line.StartsWith("AUTH PLAIN ", StringComparison.OrdinalIgnoreCase))
        {
            given = Decode(line["AUTH PLAIN ".Length..]).Split('\0')[1..];
        }
        else
        {
            await SayAsync("334 VXNlcm5hbWU6");
            var user = Decode(await HearAsync());
            await SayAsync("334 UGFzc3dvcmQ6");
            given = [user, Decode(await HearAsync())];
        }

        var isRight = (given[0], given[1]) == server.Account;
        _user = isRight ? given[0] : null;
        await SayAsync(isRight ? "235 2.7.0 Accepted" : $"535 5.7.8 Credentials of {given[0]} not accepted");
    }

    private Task SenderAsync(string line)
    {
        _from = Path(line);
        return SayAsync("250 2.1.0 OK");
    }

    private Task RecipientAsync(string line)
    {
        var to = Path(line);
        if (server.RecipientReply(to) is { } refusal)
        {
            return SayAsync(refusal);
        }

        _to = to;
        return SayAsync("250 2.1.5 OK");
    }

    private async Task DataAsync()
    {
        await SayAsync("354 Go on");
        var content = new MemoryStream();
        for (var line = await HearAsync(); line != "."; line = await HearAsync())
        {
            content.Write(Encoding.Latin1.GetBytes($"{(line.StartsWith('.') ? line[1..] : line)}\r\n"));
            if (content.Length > server.DropsAfterOctets)
            {
                _isOver = true;
                return;
            }
        }

        if (fault.Stage == SmtpFaultStage.Handover && fault.Kind is SmtpFaultKind.Dropped or SmtpFaultKind.Silent or SmtpFaultKind.Busy or SmtpFaultKind.Refused)
        {
            await SpoilAsync(SmtpFaultStage.Handover);
            return;
        }

        server.Take(new(_from!, _to!, content.ToArray(), _isEncrypted, _user));
        if (!await SpoilAsync(SmtpFaultStage.Handover))
        {
            await SayAsync("250 2.0.0 OK queued");
        }
    }

    private async Task UnlessSpoiledAsync(SmtpFaultStage stage, Func<Task> answer)
    {
        if (!await SpoilAsync(stage))
        {
            await answer();
        }
    }

    /// <summary>True where the fault is at this stage, and has been answered.</summary>
    private async Task<bool> SpoilAsync(SmtpFaultStage stage)
    {
        if (fault.Stage != stage || fault.Kind == SmtpFaultKind.None)
        {
            return false;
        }

        switch (fault.Kind)
        {
            case SmtpFaultKind.Busy:
                await SayAsync("451 4.3.2 Try again later");
                break;
            case SmtpFaultKind.Refused:
                await SayAsync("554 5.7.1 Refused");
                break;
            case SmtpFaultKind.Silent or SmtpFaultKind.SilentAfter:
                await Task.WhenAny(HearAsync(), Task.Delay(Timeout.Infinite, stop));
                _isOver = true;
                break;
            default:
                _isOver = true;
                break;
        }

        return true;
    }

    private async Task EndAsync(string line)
    {
        _isOver = true;
        await SayAsync(line);
    }

    private Task SayAsync(string line) => _stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), stop).AsTask();

    private async Task<string> HearAsync()
    {
        var line = new List<byte>();
        var octet = new byte[1];
        while (await _stream.ReadAsync(octet, stop) == 1)
        {
            if (octet[0] == '\n')
            {
                return line is [.., (byte)'\r'] ? Encoding.Latin1.GetString([.. line[..^1]]) : throw new IOException("A line ended in LF alone.");
            }

            line.Add(octet[0]);
        }

        throw new EndOfStreamException("The client closed the connection.");
    }

    private static string Path(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
