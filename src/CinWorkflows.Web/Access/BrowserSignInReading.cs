using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CinWorkflows.Workflows.Settings;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.Access;

/// <summary>Reads what of the section <c>SignIn</c> is for browsers. Without a client id nobody signs in with one.</summary>
internal static class BrowserSignInReading
{
    /// <summary>The setting that says where people reach the service.</summary>
    public const string BaseAddress = "Messages:BaseAddress";

    private static readonly NumberSetting Hours = new("SignIn:Hours", 8, 1, 24);

    /// <summary>Not less than that: people are warned before the end.</summary>
    private static readonly NumberSetting IdleMinutes = new("SignIn:IdleMinutes", 30, 5, 120);

    public static readonly string[] Known =
    [
        nameof(BrowserSignIn.ClientId),
        nameof(BrowserSignIn.ClientSecret),
        nameof(Hours),
        nameof(IdleMinutes),
        nameof(BrowserSignIn.RolesFrom),
        nameof(BrowserSignIn.KeysCertificate),
        nameof(BrowserSignIn.EarlierKeysCertificate),
    ];

    /// <summary>The settings; null where there are none, or where something is wrong, which is added to the faults.</summary>
    /// <param name="section">The section.</param>
    /// <param name="baseAddress">Where people reach the service; null where that is not set.</param>
    /// <param name="faults">What is wrong with the settings.</param>
    public static BrowserSignIn? Read(IConfigurationSection section, string? baseAddress, List<string> faults)
    {
        if (Known.All(name => string.IsNullOrEmpty(section[name])))
        {
            return null;
        }

        var before = faults.Count;
        var clientId = section[nameof(BrowserSignIn.ClientId)] ?? "";
        if (!Guid.TryParseExact(clientId, "D", out _))
        {
            faults.Add($"{section.Path}:ClientId: the app registration's client id is expected, a GUID; without it nobody signs in with a browser, and the other settings for that have no use.");
        }
        else if (!(Uri.TryCreate(baseAddress, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
        {
            faults.Add($"{section.Path}:ClientId: people sign in with a browser over https alone, and the tenant leads them back to the address in {BaseAddress}, which is {(string.IsNullOrEmpty(baseAddress) ? "not set" : $"'{baseAddress}'")}. Set it to where people reach the service, such as https://cin.council.example, or take ClientId out.");
        }

        var hours = Hours.Of(section[nameof(Hours)], faults);
        var minutes = IdleMinutes.Of(section[nameof(IdleMinutes)], faults);
        var source = RoleSource.Token;
        if (section[nameof(BrowserSignIn.RolesFrom)] is { Length: > 0 } text && (!Enum.TryParse(text, ignoreCase: true, out source) || !Enum.IsDefined(source)))
        {
            faults.Add($"{section.Path}:RolesFrom: 'token' or 'directory' is expected.");
        }

        var (certificate, earlier) = (Certificate(section, nameof(BrowserSignIn.KeysCertificate), faults), Certificate(section, nameof(BrowserSignIn.EarlierKeysCertificate), faults));
        return faults.Count > before
            ? null
            : new(clientId, section[nameof(BrowserSignIn.ClientSecret)] is { Length: > 0 } secret ? secret : null, TimeSpan.FromHours(hours), TimeSpan.FromMinutes(minutes), source)
            {
                KeysCertificate = certificate,
                EarlierKeysCertificate = earlier,
            };
    }

    private static string? Certificate(IConfigurationSection section, string name, List<string> faults)
    {
        if (section[name] is not { Length: > 0 } path)
        {
            return null;
        }

        try
        {
            using var certificate = KeysPem.Read(path);
            using var key = certificate.GetRSAPrivateKey();
            if (key is not null)
            {
                return path;
            }

            faults.Add($"{section.Path}:{name}: the certificate's key is no RSA key.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            faults.Add($"{section.Path}:{name}: a PEM file with a certificate and its RSA key, or what is in it, is expected ({problem.GetType().Name}).");
        }

        return null;
    }
}
