using System.Security.Cryptography.X509Certificates;

namespace CinWorkflows.Web.Access;

/// <summary>A certificate with its key, as the settings have it: a PEM file, or its text where the host has no files of its own and the vault hands it over.</summary>
internal static class KeysPem
{
    private const string Begin = "-----BEGIN ";

    /// <param name="setting">The path, or the text.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no certificate with its key.</exception>
    public static X509Certificate2 Read(string setting) => setting.Contains(Begin, StringComparison.Ordinal)
        ? X509Certificate2.CreateFromPem(setting, setting)
        : X509Certificate2.CreateFromPemFile(setting);
}
