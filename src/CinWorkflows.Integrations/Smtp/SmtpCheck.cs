using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>Checks an authority's mail server: connects, encrypts, signs in and takes leave. It sends nothing.</summary>
public sealed class SmtpCheck : IServiceCheck
{
    private readonly SmtpSettings _settings;

    /// <param name="authority">The authority, as it is named to its staff.</param>
    /// <param name="settings">What is checked.</param>
    public SmtpCheck(string authority, SmtpSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Name = $"{authority}: SMTP";
        _settings = settings;
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ServiceFinding>> RunAsync(CancellationToken cancellationToken)
    {
        if (_settings.FirstProblem() is { } problem)
        {
            return [new(false, "The settings of SMTP", problem)];
        }

        try
        {
            await using var session = await SmtpSession.OpenAsync(_settings, cancellationToken);
            await session.NothingAsync(cancellationToken);
            await session.QuitAsync(cancellationToken);
            return Findings(null);
        }
        catch (SubmissionException exception)
        {
            return Findings(exception);
        }
    }

    private ServiceFinding[] Findings(SubmissionException? failure) =>
    [
        .. Steps().TakeWhile(step => step.Stage != failure?.Stage).Select(step => new ServiceFinding(true, step.What)),
        .. Steps().Where(step => step.Stage == failure?.Stage).Select(step => new ServiceFinding(false, step.What, Fix(failure!))),
    ];

    /// <summary>Implicit encryption comes before the greeting, STARTTLS after it.</summary>
    private IEnumerable<(SmtpStage Stage, string What)> Steps()
    {
        var connection = (SmtpStage.Connection, FormattableString.Invariant($"Connecting to {_settings.Host}, port {_settings.Port}"));
        var greeting = (SmtpStage.Greeting, "Being greeted as a mail client");
        var encryption = (SmtpStage.Encryption, _settings.Security is SmtpSecurity.None ? "Without encryption, as set" : "Encrypting the connection");
        var signIn = (SmtpStage.SignIn, _settings.User is null ? "Without an account, as set" : "Signing in");
        return _settings.Security is SmtpSecurity.Implicit
            ? [connection, encryption, greeting, signIn]
            : [connection, greeting, encryption, signIn];
    }

    private string Fix(SubmissionException failure) => failure switch
    {
        { Stage: SmtpStage.Connection } => "The server cannot be reached: check Host and Port (587 for STARTTLS, 465 for Implicit), the DNS and that the firewall lets the port out.",
        { Fault: SubmissionFault.CertificateNotTrusted } => "Its certificate is not trusted: Host must be the name in the certificate; if your own authority issued it, install that authority on this machine or set CertificateSha256.",
        { Fault: SubmissionFault.NoEncryption } => "It offers no STARTTLS: use its submission port (587), or Implicit with port 465; only for a relay on a protected network set Security to None.",
        { Fault: SubmissionFault.SignInNotProtected } => "A password is never sent without encryption: set Security to StartTls or Implicit, or remove User.",
        { Fault: SubmissionFault.NoSignIn } => "It offers neither AUTH PLAIN nor LOGIN: switch SMTP AUTH on for the account, or let it take messages of this machine without one and remove User.",
        { Fault: SubmissionFault.Lost, Stage: SmtpStage.Greeting } => "It took the connection and said nothing that is SMTP: check that Port and Security fit together (587 with StartTls, 465 with Implicit).",
        { Fault: SubmissionFault.Lost, Stage: SmtpStage.Encryption } => "TLS was not agreed on: check that Port and Security fit together (587 with StartTls, 465 with Implicit), and that the server offers TLS 1.2 or later.",
        { Fault: SubmissionFault.Lost } => "The connection was lost: try again; if it stays so, ask the mail server's administrator for its log.",
        { Stage: SmtpStage.SignIn, Reply: { Kind: 5 } reply } => $"It refused the account ({reply}): check User and Password, and that SMTP AUTH is switched on for the account.",
        { Reply: { Kind: 4 } reply } => $"It is busy ({reply}): try again later.",
        _ => $"It refused this machine ({failure.Reply}): add this machine's address to those that may submit messages.",
    };
}
