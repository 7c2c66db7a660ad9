using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace CinWorkflows.Integrations.Smtp;

/// <summary>A submission that ended early. It tells a stage and codes, never what the server wrote.</summary>
internal sealed class SubmissionException(SmtpStage stage, SmtpReply? reply, SubmissionFault fault, Exception? cause = null)
    : Exception(reply is null ? $"SMTP {stage}: {fault}" : $"SMTP {stage}: {reply}", cause)
{
    private const int SignInRequired = 530;

    /// <summary>How far it came.</summary>
    public SmtpStage Stage => stage;

    /// <summary>The answer that ended it; null where none came or none was needed.</summary>
    public SmtpReply? Reply => reply;

    /// <summary>Of what sort the fault is.</summary>
    public SubmissionFault Fault => fault;

    /// <summary>What MailKit met; null where it says nothing of the submission.</summary>
    /// <param name="cause">What it threw.</param>
    /// <param name="stage">How far the submission came.</param>
    /// <param name="isTrusted">Whether the server's certificate is.</param>
    public static SubmissionException? Of(Exception cause, SmtpStage stage, bool isTrusted) => cause switch
    {
        SmtpCommandException refusal => new(stage, SmtpReply.Of((int)refusal.StatusCode, refusal.Message), SubmissionFault.Refused, cause),
        ServiceNotAuthenticatedException refusal => new(stage, SmtpReply.Of(SignInRequired, refusal.Message), SubmissionFault.Refused, cause),
        AuthenticationException refusal => new(stage, OfSignIn(refusal.Message), SubmissionFault.Refused, cause),
        SslHandshakeException => new(SmtpStage.Encryption, null, isTrusted ? SubmissionFault.Lost : SubmissionFault.CertificateNotTrusted, cause),
        ProtocolException or IOException or SocketException or OperationCanceledException or TimeoutException or ObjectDisposedException => new(stage, null, SubmissionFault.Lost, cause),
        _ => null,
    };

    /// <summary>MailKit tells a refused sign-in as "535: 5.7.8 …", and one whose mechanism is too weak without its code.</summary>
    private static SmtpReply OfSignIn(string message) =>
        message is [_, _, _, ':', ..] && int.TryParse(message.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? SmtpReply.Of(code, message[4..].TrimStart())
            : SmtpReply.Of((int)SmtpStatusCode.AuthenticationMechanismTooWeak, message);
}
