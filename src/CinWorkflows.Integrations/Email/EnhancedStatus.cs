using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// Whose fault it is that a letter does not arrive, by the enhanced status code (RFC 3463) that the reader's server gives: the one table for
/// what servers say at once and for what they report later.
/// </summary>
internal static class EnhancedStatus
{
    /// <param name="status">The code, for example <c>5.1.1</c>; null where none is told.</param>
    /// <returns>
    /// Of the sender where the letter itself is at fault: its content (x.6), or that it is too large for the server (x.3.4). Of the reader in all
    /// else, also what may pass in days, such as a full mailbox or a server that could not be reached in time: another way may reach them now.
    /// </returns>
    public static Fault FaultOf(string? status) => status?.Split('.') is [_, "6", _] or [_, "3", "4"] ? Fault.OfSender : Fault.OfReader;
}
