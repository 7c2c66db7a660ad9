using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Secrets;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>
/// The installation's secret, from which the address and the code of every link to a transfer are derived, so that neither is kept.
/// Another key closes every link that was issued. What is given is compared in a time that tells nothing.
/// </summary>
public sealed class TransferLinkKey
{
    /// <summary>How many bytes a key has at least.</summary>
    public const int ShortestKey = 32;

    private const int Digits = 8;
    private const ulong Codes = 100_000_000;

    /// <summary>Between a successor and what shows that it is one; no sign of base64url.</summary>
    private const char Proof = '.';

    private readonly byte[] _key;

    /// <param name="key">At least <see cref="ShortestKey"/> random bytes.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public TransferLinkKey(ReadOnlySpan<byte> key)
    {
        _key = key.Length >= ShortestKey
            ? key.ToArray()
            : throw new ArgumentException($"The key of transfer links has {CountWords.Of(key.Length, "byte")}; give it at least {ShortestKey} random ones.", nameof(key));
    }

    /// <summary>A new key.</summary>
    public static TransferLinkKey New() => new(RandomNumberGenerator.GetBytes(ShortestKey));

    /// <summary>A key as text: the base64 of its bytes.</summary>
    /// <exception cref="ArgumentException">It is no base64, or too short.</exception>
    public static TransferLinkKey Of(string base64)
    {
        ArgumentNullException.ThrowIfNull(base64);
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? new(bytes.AsSpan(0, length))
            : throw new ArgumentException("The key of transfer links is not base64.", nameof(base64));
    }

    /// <summary>The secret part of a link's address: 256 bits, base64url.</summary>
    public string TokenOf(TransferLink link) => Base64Url.EncodeToString(Derive("address", link));

    /// <summary>The link's code: 8 digits.</summary>
    public string CodeOf(TransferLink link) =>
        (BinaryPrimitives.ReadUInt64BigEndian(Derive("code", link)) % Codes).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(Digits, '0');

    /// <summary>Whether a text is the secret part of a link's address.</summary>
    /// <param name="link">The link; null for one that there is not, which takes as long.</param>
    /// <param name="token">What was given.</param>
    public bool IsToken(TransferLink? link, string token) => SameSecret.Is(TokenOf(link ?? NoLink), token) && link is not null;

    /// <summary>Whether a text is a link's code. Spaces and hyphens between the digits do not count.</summary>
    public bool IsCode(TransferLink link, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return SameSecret.Is(CodeOf(link), string.Concat(code.Where(sign => sign is not ('-' or '\u2010' or '\u2011' or '\u2012' or '\u2013') && !char.IsWhiteSpace(sign))));
    }

    /// <summary>What a form has to bring to show that it comes from a page of ours in the same browser.</summary>
    /// <param name="linkId">The link.</param>
    /// <param name="cookie">The secret in the browser's cookie.</param>
    public string FormTokenOf(string linkId, string cookie) => Base64Url.EncodeToString(Derive("form", $"{linkId}\n{cookie}"));

    /// <summary>Whether a form brought what it has to.</summary>
    /// <param name="linkId">The link.</param>
    /// <param name="cookie">The secret in the browser's cookie.</param>
    /// <param name="token">What the form brought.</param>
    public bool IsFormToken(string linkId, string cookie, string token) => SameSecret.Is(FormTokenOf(linkId, cookie), token);

    /// <summary>A new secret that is offered in the place of a session's: it shows by itself that it was made here, and for which place.</summary>
    /// <param name="linkId">The link.</param>
    /// <param name="hash">The hash of the secret in whose place it is offered.</param>
    public string SuccessorOf(string linkId, string hash)
    {
        var secret = RandomSecret.New();
        return $"{secret}{Proof}{ProofOf(linkId, hash, secret)}";
    }

    /// <summary>Whether a secret was offered in the place of another one.</summary>
    /// <param name="linkId">The link.</param>
    /// <param name="hash">The hash of the other one.</param>
    /// <param name="secret">What a browser brought.</param>
    public bool IsSuccessor(string linkId, string hash, string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Split(Proof) is [var own, var proof] && SameSecret.Is(ProofOf(linkId, hash, own), proof);
    }

    /// <summary>Says nothing of the key.</summary>
    public override string ToString() => "key of transfer links";

    private static TransferLink NoLink { get; } = new("", "", "", 0, "", default, "", default);

    private string ProofOf(string linkId, string hash, string secret) => Base64Url.EncodeToString(Derive("session", $"{linkId}\n{hash}\n{secret}"));

    private byte[] Derive(string purpose, TransferLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Derive(purpose, $"{link.Id}\n{link.Edition}");
    }

    private byte[] Derive(string purpose, string of) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"cin-workflows transfer link\n{purpose}\n{of}"));
}
