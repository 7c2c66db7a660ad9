using System.Collections.Frozen;
using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Integrations.MicrosoftGraph.Connection;

/// <summary>
/// What the answers of Microsoft Graph mean. A mailbox that is moved answers 404, 423 or 400, each with a code of its own, and one that was
/// just moved is not ready for some time; a change of permissions takes up to two hours to hold. All of that passes.
/// </summary>
internal static class GraphFaultTable
{
    private static readonly FrozenDictionary<string, FaultCause> Codes = new Dictionary<string, FaultCause>
    {
        ["MailboxNotEnabledForRESTAPI"] = FaultCause.MailboxMoving,
        ["MailboxNotSupportedForRESTAPI"] = FaultCause.MailboxMoving,
        ["ErrorMailboxMoveInProgress"] = FaultCause.MailboxMoving,
        ["ErrorMailboxStoreUnavailable"] = FaultCause.MailboxMoving,
        ["ErrorMailboxFailover"] = FaultCause.MailboxMoving,
        ["ErrorInvalidUser"] = FaultCause.MailboxMissing,
        ["ErrorNonExistentMailbox"] = FaultCause.MailboxMissing,
        ["Request_ResourceNotFound"] = FaultCause.MailboxMissing,
        ["ResourceNotFound"] = FaultCause.MailboxMissing,
        ["ErrorQuotaExceeded"] = FaultCause.MailboxFull,
        ["ErrorSendAsDenied"] = FaultCause.NotPermitted,
        ["ErrorServerBusy"] = FaultCause.Busy,
        ["ApplicationThrottled"] = FaultCause.Busy,
        ["MailboxConcurrency"] = FaultCause.Busy,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="status">The HTTP status.</param>
    /// <param name="code">The service's code; null where it gave none.</param>
    public static Fault Of(int status, string? code) => status switch
    {
        _ when code is not null && Codes.TryGetValue(code, out var known) => new Fault.Passing(known),
        _ when code is "ErrorInvalidRecipients" => Fault.OfReader,
        429 => new Fault.Passing(FaultCause.Busy),
        401 => new Fault.Passing(FaultCause.NotSignedIn),
        403 => new Fault.Passing(FaultCause.NotPermitted),
        423 => new Fault.Passing(FaultCause.MailboxMoving),
        507 => new Fault.Passing(FaultCause.MailboxFull),

        // It is there already, or was changed meanwhile: looked at again, and then it is known.
        409 or 412 => new Fault.Passing(FaultCause.Unclear),
        >= 400 and < 500 and not 408 => Fault.OfSender,
        _ => new Fault.Passing(FaultCause.Unclear),
    };
}
