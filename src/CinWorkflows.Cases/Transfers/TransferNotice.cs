using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>A former authority's notice that a child has moved, or is about to move, into this authority's area (N52, N62).</summary>
/// <param name="TransferId">The transfer's id, the same in both authorities.</param>
/// <param name="FromAuthority">The former authority's code.</param>
/// <param name="NoticedOn">The day on which the notice came.</param>
/// <param name="ResidentOn">The day from which the family lives here; null where it is not known.</param>
/// <param name="Risk">The risk that the former authority assessed.</param>
/// <param name="RiskNote">Its words on the risk (N57).</param>
/// <param name="SenderId">The former authority's worker among the participants, who is invited to the meeting; null where none is named.</param>
/// <param name="ByExchange">True where it came from the former authority's installation, to which answers go.</param>
public sealed record TransferNotice(
    string TransferId,
    string FromAuthority,
    DateOnly NoticedOn,
    DateOnly? ResidentOn,
    TransferRisk Risk,
    string? RiskNote = null,
    string? SenderId = null,
    bool ByExchange = false)
{
    /// <summary>The day on which the former authority expects the family here; null where it has moved, or that was not said.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>How often the family has moved between areas in the last two years, this move included (N45); null where it was not said.</summary>
    public int? RecentMoves { get; init; }

    /// <summary>The plan under which the child moves; null where there is none, or none was told.</summary>
    public TransferredPlan? Plan { get; init; }

    internal IEnumerable<Refusal> Check(string field, CaseDesk desk, IEnumerable<string> participants)
    {
        var rules = desk.Pack.Transfers is null
            ? new Refusal[] { new(field, $"{desk.Pack.Authority.Name}'s pack has no rules for transfers; adopt a version that has.") }
            : [];
        var own = desk.Pack.Authority.Code is { } code && code == FromAuthority
            ? new Refusal[] { new($"{field}.fromAuthority", "this is the authority's own code; name the one from which the family moves.") }
            : [];
        var other = TransferId is { } id && Transfers.TransferId.Parse(id) is { } parsed && parsed.From != FromAuthority
            ? new Refusal[] { new($"{field}.transferId", $"the transfer's id begins with {parsed.From}, not with {FromAuthority}.") }
            : [];
        var sender = SenderId is not null && !participants.Contains(SenderId)
            ? new Refusal[] { new($"{field}.senderId", $"'{SenderId}' is not among the participants.") }
            : [];
        return
        [
            .. rules,
            .. Transfers.TransferId.Check($"{field}.transferId", TransferId, desk),
            .. NamedAuthority.Check($"{field}.fromAuthority", FromAuthority),
            .. own,
            .. other,
            .. desk.NotAfterToday($"{field}.noticedOn", NoticedOn),
            .. sender,
            .. Plan?.Check($"{field}.plan", desk) ?? [],
        ];
    }

    internal TransferIn ToTransferIn() => new()
    {
        Id = TransferId,
        From = FromAuthority,
        NoticedOn = NoticedOn,
        ResidentOn = ResidentOn,
        ToldResidentOn = ByExchange ? ResidentOn : null,
        ExpectedOn = ResidentOn is null ? ExpectedOn : null,
        RecentMoves = RecentMoves,
        Plan = Plan,
        Risk = Risk,
        SenderId = SenderId,
        ByExchange = ByExchange,
        Received = ByExchange ? 1 : 0,
    };
}
