using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.SignIns;
using CinWorkflows.Workflows.Secrets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Keeps sign-ins on the record, under the hash of a secret that only the browser's cookie has: so that they end when they are ended,
/// wherever that is done, and with their time, whatever a browser still sends.
/// </summary>
internal sealed partial class SessionTickets(ISignInBook book, IDataProtectionProvider protection, SignInSettings settings, TimeProvider clock, ILogger<SessionTickets> log) : ITicketStore
{
    private readonly IDataProtector _protector = protection.CreateProtector("CinWorkflows.SignIn.Ticket");

    private BrowserSignIn Browsers => settings.Browsers!;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var secret = RandomSecret.New();
        var now = clock.GetUtcNow();
        var staffId = SignedIn.Of(ticket.Principal, settings).StaffId ?? throw new InvalidOperationException("Nobody in particular was to be signed in.");
        var protectedTicket = Convert.ToBase64String(_protector.Protect(TicketSerializer.Default.Serialize(ticket)));
        await book.BeginAsync(new(RandomSecret.HashOf(secret), staffId, protectedTicket, now, now, now + Browsers.Longest), CancellationToken.None);
        return secret;
    }

    /// <summary>A session is never taken over by another sign-in: see <see cref="SessionCookies"/>.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => throw new NotSupportedException("A session keeps the ticket that it began with.");

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => throw new NotSupportedException("A session is looked up for a request.");

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await book.FindAsync(RandomSecret.HashOf(key), cancellationToken) is not { } session || now >= EndOf(session))
        {
            return null;
        }

        try
        {
            httpContext.Features.Set(session);
            return TicketSerializer.Default.Deserialize(_protector.Unprotect(Convert.FromBase64String(session.Ticket)));
        }
        catch (CryptographicException)
        {
            LogKeysLost();
            return null;
        }
    }

    public Task RemoveAsync(string key) => book.EndAsync(RandomSecret.HashOf(key), CancellationToken.None);

    /// <summary>When a session ends unless it is used again.</summary>
    public DateTimeOffset EndOf(SignInSession session) => session.SeenAt + Browsers.Idle < session.EndsAt ? session.SeenAt + Browsers.Idle : session.EndsAt;

    [LoggerMessage(1, LogLevel.Warning, "A sign-in cannot be read with the keys that there are, and its person has to sign in again. If it happens to everybody, check SignIn:KeysCertificate and SignIn:EarlierKeysCertificate")]
    private partial void LogKeysLost();
}
