using System.Collections.Frozen;
using System.Security.Cryptography;

namespace CinWorkflows.Records.Proof;

/// <summary>
/// The keys by which the record is sealed (HMAC-SHA256). New entries are sealed with the newest; those of earlier keys stay verifiable while the key is here.
/// They are kept apart from the record and its backups: whoever has both can forge.
/// </summary>
public sealed class RecordKeys
{
    /// <summary>The length of a key, in bytes.</summary>
    public const int KeyLength = 32;

    private readonly FrozenDictionary<string, byte[]> _keys;

    private RecordKeys(IReadOnlyList<(string Id, byte[] Key)> keys)
    {
        _keys = keys.ToFrozenDictionary(key => key.Id, key => key.Key, StringComparer.Ordinal);
        Ids = [.. keys.Select(key => key.Id)];
    }

    /// <summary>The ids of the keys, the newest last. An id follows from its key and gives nothing of it away.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The key by which new entries are sealed.</summary>
    public string NewestId => Ids[^1];

    /// <summary>Reads keys: 32 random bytes each, in Base64, between white space, the newest last. A line that begins with # is passed over.</summary>
    /// <exception cref="ArgumentException">There is none, or one that is not as long, or one twice; the message says which, and never the key.</exception>
    public static RecordKeys Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<byte[]> keys =
        [
            .. text.Split('\n')
                .Where(line => !line.TrimStart().StartsWith('#'))
                .SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Select((key, index) => BytesOf(key, index + 1)),
        ];
        List<(string Id, byte[] Key)> named = [.. keys.Select(key => (IdOf(key), key))];
        return keys.Count == 0 ? throw new ArgumentException("there is no key of the record.")
            : named.DistinctBy(key => key.Id).Count() < named.Count ? throw new ArgumentException("a key of the record stands there twice.")
            : new(named);
    }

    /// <summary>A key that nobody has seen before, as <see cref="Of"/> reads it.</summary>
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>Whether it can be said of what was sealed with a key whether it is as it was.</summary>
    public bool Hold(string id) => _keys.ContainsKey(id);

    /// <summary>The seal of the newest key, 64 hexadecimal digits.</summary>
    internal string Seal(SealedText text) => Seal(text, NewestId);

    /// <summary>The seal with the id of its key before it, for where there is one column for both.</summary>
    internal string Stamp(SealedText text) => $"{NewestId}:{Seal(text)}";

    /// <summary>Whether a text is as it was sealed; false where the key is not here.</summary>
    internal bool IsSeal(string keyId, string seal, SealedText text) => Hold(keyId) && string.Equals(seal, Seal(text, keyId), StringComparison.Ordinal);

    /// <summary>What a seal with the id of its key before it says of a text.</summary>
    internal SealState StateOf(string? stamp, SealedText text) => stamp?.Split(':') is [var keyId, var seal] ? StateOf(keyId, seal, text) : SealState.Wrong;

    internal SealState StateOf(string keyId, string seal, SealedText text) =>
        !Hold(keyId) ? SealState.KeyMissing : IsSeal(keyId, seal, text) ? SealState.Right : SealState.Wrong;

    private string Seal(SealedText text, string id) => Convert.ToHexStringLower(HMACSHA256.HashData(_keys[id], text.ToBytes()));

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData([.. "CinWorkflows record key"u8, .. key]))[..12];

    private static byte[] BytesOf(string base64, int number)
    {
        var key = new byte[KeyLength + 1];
        return Convert.TryFromBase64String(base64, key, out var length) && length == KeyLength
            ? key[..KeyLength]
            : throw new ArgumentException($"key {number} of the record is not {KeyLength} bytes in Base64.");
    }
}
