using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Authorities;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>The private keys of the authorities of this installation, by their codes. An authority without one takes part in no exchange.</summary>
public sealed class ExchangeKeyRing : IDisposable
{
    private readonly IReadOnlyDictionary<string, SigningKey> _byCode;

    private ExchangeKeyRing(IReadOnlyDictionary<string, SigningKey> byCode) => _byCode = byCode;

    /// <summary>Reads the keys that the settings name.</summary>
    /// <param name="settings">The settings of each authority, by the id of its pack.</param>
    /// <param name="packs">The codes of the authorities.</param>
    /// <exception cref="AuthoritySettingsException">A key cannot be read, or its authority has no code: it names each and its cure.</exception>
    public static ExchangeKeyRing Of(IReadOnlyDictionary<string, AuthoritySettings> settings, PackLibrary packs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(packs);
        var faults = new List<string>();
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var (authority, exchange) in settings.Where(entry => entry.Value.Exchange is not null).Select(entry => (entry.Key, entry.Value.Exchange!)))
        {
            var section = $"Authorities:{authority}:Exchange";
            // A case that is pinned to an earlier version goes on under the code of that one.
            var codes = packs.All.Where(entry => entry.Pack.Id.Equals(authority, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Pack.Authority.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (codes.Count == 0)
            {
                faults.Add($"{section}: no version of the authority's pack says its code ('authority.code'); add a version that does.");
                continue;
            }

            try
            {
                foreach (var code in codes)
                {
                    keys[code] = SigningKey.Read(PemOf(exchange));
                }
            }
            catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
            {
                faults.Add($"{section}: {fault.Message}");
            }
        }

        return faults.Count == 0 ? new(keys) : throw new AuthoritySettingsException(faults);
    }

    /// <summary>The key of an authority of this installation; null where it has none.</summary>
    /// <param name="code">The authority's code.</param>
    public SigningKey? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var key in _byCode.Values)
        {
            key.Dispose();
        }
    }

    private static string PemOf(ExchangeSettings settings) => settings switch
    {
        { Key: { Length: > 0 } pem, KeyPath: null } => pem,
        { Key: null, KeyPath: { Length: > 0 } path } => File.ReadAllText(path),
        _ => throw new FormatException("set either KeyPath, the file of the private key, or Key, the key itself."),
    };
}
