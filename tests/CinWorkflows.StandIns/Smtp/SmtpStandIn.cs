using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CinWorkflows.StandIns.Faults;

namespace CinWorkflows.StandIns.Smtp;

/// <summary>
/// A mail server on a free loopback port: EHLO, STARTTLS with a certificate made when it starts, AUTH over TLS only, and a
/// dialogue in the order of RFC 5321. It keeps what it takes.
/// </summary>
public sealed class SmtpStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<TakenEmail> _taken = new();
    private readonly TaskCompletionSource _firstTaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<Task, bool> _dialogues = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _listening;

    private SmtpStandIn()
    {
        Certificate = MakeCertificate();
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>Where it listens.</summary>
    public string Host => "127.0.0.1";

    /// <summary>On which port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The SHA-256 of its certificate.</summary>
    public string CertificateSha256 => Certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>Whether it offers STARTTLS.</summary>
    public bool OffersStartTls { get; set; } = true;

    /// <summary>Whether TLS begins with the first octet.</summary>
    public bool IsImplicit { get; set; }

    /// <summary>The ways of signing in that it offers, over TLS only; without one no account is needed.</summary>
    public string SignInWays { get; set; } = "PLAIN LOGIN";

    /// <summary>The only account.</summary>
    public (string User, string Password) Account { get; set; } = ("cin@council.example", "correct horse");

    /// <summary>Its answer to RCPT for an address; null where it takes it.</summary>
    public Func<string, string?> RecipientReply { get; set; } = _ => null;

    /// <summary>What goes wrong, one entry a connection.</summary>
    public FaultPlan<SmtpFault> Faults { get; set; } = FaultPlan<SmtpFault>.None;

    /// <summary>Drops the connection when a message's content has come to so many octets; null where it never does.</summary>
    public int? DropsAfterOctets { get; set; }

    /// <summary>Every message that was taken, in order.</summary>
    public IReadOnlyCollection<TakenEmail> Taken => _taken;

    /// <summary>Ends when a message was taken.</summary>
    public Task FirstTaken => _firstTaken.Task;

    internal X509Certificate2 Certificate { get; }

    /// <summary>Starts it.</summary>
    public static SmtpStandIn Start() => new();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _listening;
        await Task.WhenAll(_dialogues.Keys);
        Certificate.Dispose();
        _stop.Dispose();
    }

    internal void Take(TakenEmail email)
    {
        _taken.Enqueue(email);
        _firstTaken.TrySetResult();
    }

    private async Task ListenAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var dialogue = Task.Run(() => TalkAsync(client));
                _dialogues[dialogue] = true;
                _ = dialogue.ContinueWith(done => _dialogues.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var dialogue = new SmtpDialogue(this, client.GetStream(), Faults.Next(), _stop.Token);
                await dialogue.RunAsync();
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The client left, or it is told to: a server notes that and goes on with others.
            }
        }
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));

        // The key has to be one that TLS can use on every system, which one made in memory is not.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}
