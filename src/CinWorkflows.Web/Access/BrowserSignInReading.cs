using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace CinWorkflows.Web.Access;

/// <summary>Reads what of the section <c>SignIn</c> is for browsers. Without a client id nobody signs in with one.</summary>
internal static class BrowserSignInReading
{
    private const int MostHours = 24;
    private const int MostMinutes = 120;

    public static readonly string[] Known =
    [
        nameof(BrowserSignIn.ClientId),
        nameof(BrowserSignIn.ClientSecret),
        "Hours",
        "IdleMinutes",
        nameof(BrowserSignIn.RolesFrom),
        nameof(BrowserSignIn.KeysCertificate),
        nameof(BrowserSignIn.EarlierKeysCertificate),
    ];

    /// <summary>The settings; null where there are none, or where something is wrong, which is added to the faults.</summary>
    public static BrowserSignIn? Read(IConfigurationSection section, List<string> faults)
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

        var hours = Within(section, "Hours", 8, MostHours, faults);
        var minutes = Within(section, "IdleMinutes", 30, MostMinutes, faults);
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

    private static int Within(IConfigurationSection section, string name, int standard, int most, List<string> faults)
    {
        if (section[name] is not { Length: > 0 } text)
        {
            return standard;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) && amount >= 1 && amount <= most)
        {
            return amount;
        }

        faults.Add($"{section.Path}:{name}: a whole number from 1 to {most} is expected.");
        return standard;
    }

    private static string? Certificate(IConfigurationSection section, string name, List<string> faults)
    {
        if (section[name] is not { Length: > 0 } path)
        {
            return null;
        }

        try
        {
            using var certificate = X509Certificate2.CreateFromPemFile(path);
            using var key = certificate.GetRSAPrivateKey();
            if (key is not null)
            {
                return path;
            }

            faults.Add($"{section.Path}:{name}: the certificate's key is no RSA key.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            faults.Add($"{section.Path}:{name}: a PEM file with a certificate and its RSA key is expected ({problem.GetType().Name}).");
        }

        return null;
    }
}
