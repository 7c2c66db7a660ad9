using System.Globalization;
using System.Text.Json;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>Signs with our keys and verifies with those of the directory. What is not believed is not read any further.</summary>
/// <param name="directory">The partners and their keys.</param>
/// <param name="keys">Our keys.</param>
/// <param name="clock">The time.</param>
internal sealed class ExchangeSeal(IAuthorityDirectory directory, ExchangeKeyRing keys, TimeProvider clock) : IExchangeSeal
{
    /// <summary>How far the clocks of two installations may be apart, and how long a signed word is taken.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    public SealedWord<ExchangeMessage> OpenMessage(string jws)
    {
        var (claims, fault) = Open<MessageClaims>(jws, MessageClaims.Type);
        if (claims is null)
        {
            return new(null, fault);
        }

        try
        {
            var message = ExchangeJson.Read(claims.Msg);
            return message.From == claims.Iss && message.To == claims.Aud && message.Id == claims.Jti && message.Id.Length is > 0 and <= 100
                ? new(message, null)
                : new(null, SealFault.Malformed);
        }
        catch (JsonException)
        {
            return new(null, SealFault.Malformed);
        }
    }

    public SealedWord<PackUpload> OpenPermit(string jws, string sha256)
    {
        var (claims, fault) = Open<PermitClaims>(jws, PermitClaims.Type);
        return claims is null ? new(null, fault)
            : claims.Method == PermitClaims.Put
                && claims.Path == PermitClaims.PathOf(sha256)
                && claims.Sha256 == sha256
                && claims.Length > 0
                && TransferId.Parse(claims.Transfer)?.From == claims.Iss
                ? new(new(claims.Iss, claims.Aud, claims.Transfer, claims.Sha256, claims.Length), null)
                : new(null, SealFault.Malformed);
    }

    public string? SealReceipt(string from, string to, ExchangeReceipt receipt) => Seal(from, ReceiptClaims.Type, new ReceiptClaims(from, to, receipt.MessageId, Now, receipt.Outcome, receipt.Problem));

    /// <summary>Signs a message; null where our authority has no key.</summary>
    public string? SealMessage(ExchangeMessage message) => Seal(message.From, MessageClaims.Type, new MessageClaims(message.From, message.To, message.Id, Now, ExchangeJson.Write(message)));

    /// <summary>Signs a permit; null where our authority has no key.</summary>
    public string? SealPermit(PackUpload upload) => Seal(
        upload.From,
        PermitClaims.Type,
        new PermitClaims
        {
            Iss = upload.From,
            Aud = upload.To,
            Jti = string.Create(CultureInfo.InvariantCulture, $"{upload.Sha256}/{Now}"),
            Iat = Now,
            Method = PermitClaims.Put,
            Path = PermitClaims.PathOf(upload.Sha256),
            Transfer = upload.Transfer,
            Sha256 = upload.Sha256,
            Length = upload.Length,
        });

    /// <summary>The receipt of a message, if this is one that the authority to which it went has signed.</summary>
    public ExchangeReceipt? OpenReceipt(string jws, ExchangeMessage message) =>
        Open<ReceiptClaims>(jws, ReceiptClaims.Type).Claims is { } claims && claims.Iss == message.To && claims.Aud == message.From && claims.Jti == message.Id
            ? new(claims.Jti, claims.Outcome, claims.Problem)
            : null;

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private string? Seal<T>(string from, string type, T claims) => keys.Find(from) is { } key ? CompactJws.Write(key, type, claims) : null;

    private (T? Claims, SealFault? Fault) Open<T>(string jws, string type)
        where T : class, IExchangeClaims
    {
        if (CompactJws.Read(jws, type) is not { } read || Claims<T>(read.Payload) is not { } claims)
        {
            return (null, SealFault.Malformed);
        }

        if (directory.Find(claims.Iss)?.Exchange is not { } partner)
        {
            return (null, SealFault.UnknownPartner);
        }

        if (partner.Keys.FirstOrDefault(known => known.Id == read.KeyId) is not { } key)
        {
            return (null, SealFault.UnknownKey);
        }

        return key.RevokedOn <= LondonTime.Today(clock) ? (null, SealFault.RevokedKey)
            : !read.IsSignedBy(key) ? (null, SealFault.BadSignature)
            : keys.Find(claims.Aud) is null ? (null, SealFault.WrongAudience)
            : Math.Abs(Now - claims.Iat) > Tolerance.TotalSeconds ? (null, SealFault.OutOfTime)
            : (claims, null);
    }

    private static T? Claims<T>(byte[] payload)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(payload, ExchangeJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
