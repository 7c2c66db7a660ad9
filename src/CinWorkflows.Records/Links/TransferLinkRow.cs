using CinWorkflows.Workflows.Ports.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Links;

/// <summary>A link to a transfer. Its steps are those of <see cref="ITransferLinkBook"/>, the same on every database.</summary>
internal sealed class TransferLinkRow
{
    public required string Id { get; init; }

    public required string CaseId { get; init; }

    public required string TransferId { get; init; }

    public required int Edition { get; init; }

    public required string ToAuthority { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required string IssuedBy { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? OpenedAt { get; set; }

    public DateTimeOffset? LockedAt { get; set; }

    public DateTimeOffset? CodeShownAt { get; set; }

    public int WrongCodes { get; set; }

    public string? SessionHash { get; set; }

    public string? SessionReplacedHash { get; set; }

    public string? SessionBrowserHash { get; set; }

    public DateTimeOffset? SessionRenewedAt { get; set; }

    public DateTimeOffset? SessionUntil { get; set; }

    public string? SessionBy { get; set; }

    /// <summary>How many entries its log has.</summary>
    public int Events { get; set; }

    public static TransferLinkRow Of(NewTransferLink link, int edition) => new()
    {
        Id = link.Id,
        CaseId = link.CaseId,
        TransferId = link.TransferId,
        Edition = edition,
        ToAuthority = link.ToAuthority,
        IssuedAt = link.At,
        IssuedBy = link.By,
        ExpiresAt = link.ExpiresAt,
    };

    public TransferLink ToLink() => new(Id, CaseId, TransferId, Edition, ToAuthority, IssuedAt, IssuedBy, ExpiresAt)
    {
        RevokedAt = RevokedAt,
        OpenedAt = OpenedAt,
        LockedAt = LockedAt,
        CodeShownAt = CodeShownAt,
        WrongCodes = WrongCodes,
        Session = SessionHash is { } hash && SessionBrowserHash is { } browser && SessionUntil is { } until && SessionBy is { } by && SessionRenewedAt is { } renewed
            ? new(hash, browser, until, by, renewed) { ReplacedHash = SessionReplacedHash }
            : null,
    };

    public TransferLinkEventRow Note(LinkEvent entry) => new()
    {
        LinkId = Id,
        Number = ++Events,
        At = entry.At,
        Kind = entry.Kind,
        Origin = entry.From,
        StaffId = entry.By,
        About = entry.About,
    };

    public TransferLinkEventRow? Revoke(DateTimeOffset at, string by)
    {
        if (!ToLink().WorksAt(at))
        {
            return null;
        }

        RevokedAt = at;
        EndSession();
        return Note(new(at, LinkEventKind.Revoked, By: by));
    }

    public TransferLinkEventRow? ShowCode(DateTimeOffset at, string by)
    {
        if (CodeShownAt is not null || !ToLink().WorksAt(at))
        {
            return null;
        }

        CodeShownAt = at;
        return Note(new(at, LinkEventKind.CodeShown, By: by));
    }

    public (CodeOutcome Outcome, IReadOnlyList<TransferLinkEventRow> Log) Try(bool isRight, LinkSession session, DateTimeOffset at, string from)
    {
        if (!ToLink().WorksAt(at))
        {
            return (CodeOutcome.Closed, [Note(new(at, LinkEventKind.Refused, from))]);
        }

        if (isRight)
        {
            WrongCodes = 0;
            OpenedAt ??= at;
            (SessionHash, SessionReplacedHash, SessionBrowserHash) = (session.Hash, session.ReplacedHash, session.BrowserHash);
            (SessionUntil, SessionBy, SessionRenewedAt) = (session.Until, session.By, session.RenewedAt);
            return (CodeOutcome.Opened, [Note(new(at, LinkEventKind.Opened, from))]);
        }

        var wrong = Note(new(at, LinkEventKind.WrongCode, from));
        if (++WrongCodes < TransferLink.MostWrongCodes)
        {
            return (CodeOutcome.Wrong, [wrong]);
        }

        LockedAt = at;
        EndSession();
        return (CodeOutcome.Closed, [wrong, Note(new(at, LinkEventKind.Locked, from))]);
    }

    public bool RenewSession(string hash, string next, DateTimeOffset at)
    {
        if (SessionHash != hash)
        {
            return false;
        }

        (SessionHash, SessionReplacedHash, SessionRenewedAt) = (next, hash, at);
        return true;
    }

    public bool KeepSession(string hash, DateTimeOffset since, DateTimeOffset at)
    {
        if (SessionHash != hash || SessionRenewedAt > since)
        {
            return false;
        }

        (SessionReplacedHash, SessionRenewedAt) = (null, at);
        return true;
    }

    public TransferLinkEventRow EndSession(LinkEvent entry)
    {
        EndSession();
        return Note(entry);
    }

    public static void Map(EntityTypeBuilder<TransferLinkRow> row)
    {
        row.ToTable("transfer_links");
        row.HasKey(link => link.Id);
        row.HasIndex(link => new { link.CaseId, link.TransferId, link.Edition }).IsUnique();
    }

    private void EndSession() =>
        (SessionHash, SessionReplacedHash, SessionBrowserHash, SessionRenewedAt, SessionUntil, SessionBy) = (null, null, null, null, null, null);
}
