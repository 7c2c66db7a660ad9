namespace CinWorkflows.Workflows.Ports.SignIns;

/// <summary>One browser in which somebody is signed in.</summary>
/// <param name="KeyHash">The SHA-256 of the session's secret, of which nothing else is kept.</param>
/// <param name="StaffId">Who, by their id in the staff directory.</param>
/// <param name="Ticket">What they signed in with, protected by the keys of the installation.</param>
/// <param name="SignedInAt">When they signed in.</param>
/// <param name="SeenAt">When the browser was last used, to the minute.</param>
/// <param name="EndsAt">When it ends, however much it is used.</param>
public sealed record SignInSession(string KeyHash, string StaffId, string Ticket, DateTimeOffset SignedInAt, DateTimeOffset SeenAt, DateTimeOffset EndsAt)
{
    /// <summary>Says nothing of the secret or the ticket.</summary>
    public override string ToString() => $"sign-in of {StaffId}";
}
