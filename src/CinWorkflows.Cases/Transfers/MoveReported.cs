using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The family moves to another authority, or is about to (N44, N47). It is recorded whenever it is reported: while a child protection plan
/// holds the case the move is seen to all the same, and after the end once the case is reopened. A family that moves on before anybody there has accepted
/// overtakes the earlier move: its offer is taken back at once, and the next begins without waiting for a confirmation. Whoever may not read the case learns nothing of it by
/// reporting one: the case numbers it, and where it knows of a move already, or is no more for this authority to transfer, its worker looks at what was told (N54).
/// </summary>
/// <param name="TransferId">This authority's code, the case and the number of the move, for example <c>E06000061.C-0042.1</c>; from whoever may not read the case it is always <c>1</c>.</param>
/// <param name="On">The day on which it was reported.</param>
/// <param name="ToAuthority">The receiving authority's code.</param>
/// <param name="ResidentOn">The day from which the family lives there, expected or known.</param>
/// <param name="HasMoved">True where the family has moved already.</param>
/// <param name="RecentMoves">How often the family has moved between areas in the last two years, this move included (N45).</param>
/// <param name="TemporaryUntil">Until when, for a move that is only for a while.</param>
/// <param name="NewAddress">The new address, where it is known.</param>
public sealed record MoveReported(
    string TransferId,
    DateOnly On,
    string ToAuthority,
    DateOnly ResidentOn,
    bool HasMoved,
    int RecentMoves,
    DateOnly? TemporaryUntil = null,
    string? NewAddress = null) : Act
{
    private const int MostMoves = 100;

    private const int UnseenFromEdition = 4;

    private const string First = "1";

    /// <summary>The receiving authority's name; needed where its code is not among those that are in use.</summary>
    public string? ToAuthorityName { get; init; }

    /// <summary>Why the family is there for a while only; needed with <see cref="TemporaryUntil" />.</summary>
    public string? TemporaryReason { get; init; }

    /// <summary>With whom of the case the child lives, by id: until the move is assessed nothing leaves by itself, and a person keeps them informed (N61). A practitioner of the case says it; recorded in their name it counts once they have confirmed it. Null where that is not known.</summary>
    public string? LivesWith { get; init; }

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        if (desk.Pack.Transfers is null)
        {
            return [new Refusal("type", $"{desk.Pack.Authority.Name}'s pack has no rules for transfers; adopt a version that has.")];
        }

        return
        [
            .. IsUnseen(desk) ? [] : NotTransferred(desk.File).Select(refusal => refusal(desk)),
            .. Name(desk),
            .. NamedAuthority.CheckReceiving("toAuthority", ToAuthority, "toAuthorityName", ToAuthorityName, desk),
            .. ToAuthority == desk.Pack.Authority.Code
                ? new Refusal[] { new("toAuthority", "this is the authority's own code; a move within the area is no transfer.", desk.ClauseOf(TransferRuleKind.BetweenAuthorities)) }
                : [],
            .. IsUnseen(desk) ? desk.NotAfterToday("on", On) : desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
            .. Residence(desk),
            .. RecentMoves is < 1 or > MostMoves
                ? new Refusal[] { new("recentMoves", "count this move and those before it in the last two years: at least 1.", desk.ClauseOf(TransferRuleKind.RecentMoves)) }
                : [],
            .. LivesWith is null ? [] : With(LivesWith, desk),
            .. NewAddress is null ? [] : CaseDesk.Text("newAddress", NewAddress, "the new address"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => IsForTheWorkerToLookAt(file) ? file : file with
    {
        TransfersOut =
        [
            .. file.TransfersOut.Replace(transfer => transfer is { IsOpen: true, IsPassing: false }, transfer => Overtaken(transfer, file, stamp)),
            new TransferOut
            {
                Id = IsNumberedHere(file) ? $"{TransferId[..TransferId.LastIndexOf('.')]}.{Next(file)}" : TransferId,
                ReportedAs = IsNumberedHere(file) ? stamp.Sequence : null,
                Number = file.TransfersOut.Count + 1,
                To = ToAuthority,
                ReportedOn = NotBeforeReferral(On, file),
                ResidentOn = NotBeforeReferral(ResidentOn, file),
                HasMoved = HasMoved,
                RecentMoves = RecentMoves,
                TemporaryUntil = TemporaryUntil,
                LivesWithId = stamp.AwaitsWordOf is null ? LivesWith : null,
            },
        ],
    };

    /// <summary>What was offered is taken back; what nobody was told of ends.</summary>
    private TransferOut Overtaken(TransferOut transfer, CaseFile file, ActStamp stamp) => transfer with
    {
        WithdrawnOn = transfer.WithdrawnOn ?? On,
        WithdrawnSequence = transfer.WithdrawnOn is null ? stamp.Sequence : transfer.WithdrawnSequence,
        OvertakenBy = transfer.WithdrawnOn is null ? file.TransfersOut.Count + 1 : transfer.OvertakenBy,
        Outcome = transfer.Offers == 0 ? TransferOutcome.Withdrawn : null,
    };

    /// <summary>Whether a move is the one that it told of.</summary>
    /// <param name="move">A move of the case.</param>
    /// <param name="sequence">The number of the act.</param>
    public bool Tells(TransferOut move, long sequence)
    {
        ArgumentNullException.ThrowIfNull(move);
        return move.ReportedAs is { } number ? number == sequence : move.Id == TransferId;
    }

    /// <summary>
    /// Whether it is somebody's report who cannot know which moves the case knows of already, or whether it is to be transferred at all: it opens none, and takes back no
    /// offer, before whoever works on the case has looked at it.
    /// </summary>
    /// <param name="file">The case before it.</param>
    internal bool IsForTheWorkerToLookAt(CaseFile file) => NotTransferred(file).Any() || (IsNumberedHere(file) && file.TransfersOut.Any(transfer => transfer.IsOpen));

    /// <summary>Whether whoever reports it may not read the case. Under editions of packs before the fourth they number it as everybody does.</summary>
    private static bool IsUnseen(CaseDesk desk) => desk.Pack.Edition >= UnseenFromEdition && !NeedToKnow.Reads(desk.Relation);

    /// <summary>Whether its number is the case's to give: of all others it is the next.</summary>
    private bool IsNumberedHere(CaseFile file) => TransferId.EndsWith($".{First}", StringComparison.Ordinal) && file.TransfersOut.Count > 0;

    private static DateOnly NotBeforeReferral(DateOnly day, CaseFile file) => day < file.ReferredOn ? file.ReferredOn : day;

    private static string Next(CaseFile file) => (file.TransfersOut.Count + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Why this authority transfers the child no more, or not yet.</summary>
    private static IEnumerable<Func<CaseDesk, Refusal>> NotTransferred(CaseFile file)
    {
        if (file.Ending is { Reason: EndingReason.LookedAfter, On: var looked })
        {
            yield return desk =>
            {
                var other = desk.Pack.Admission.FirstOrDefault(rule => rule.When == Circumstance.LookedAfter);
                return new("type", $"the child has been looked after since {looked:yyyy-MM-dd}: a move of such a child has a procedure of its own, {other?.Procedure ?? "that for looked-after children"}.", other?.Clause);
            };
        }

        if (file.Ending is { Reason: EndingReason.Transferred or EndingReason.TransferWithdrawn })
        {
            yield return desk => new("type", "another authority is responsible since this case ended: tell it where the family goes, and it transfers the child on.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses));
        }

        if (file.TransfersOut.FirstOrDefault(transfer => transfer is { IsOpen: true, IsPassing: true }) is { } passed)
        {
            yield return desk => new("type", $"the receiving authority of transfer '{passed.Id}' is responsible from {passed.PassesOn ?? passed.PassesNotBefore:yyyy-MM-dd}: tell it where the family goes, and it transfers the child on.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses));
        }

        if (file.TransferIn is { IsAccepted: false, AssertedOn: null })
        {
            yield return desk => new("type", "this authority has not accepted the child; tell the former authority of the move instead.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority));
        }
    }

    /// <summary>Who is told of the move in person before it is assessed is nobody's to say but of those who work on the case; and the child lives with a parent or carer (N54, N61).</summary>
    private static IEnumerable<Refusal> With(string person, CaseDesk desk) => (NeedToKnow.Reads(desk.Relation), desk.File.Participant(person)) switch
    {
        (false, _) => [new("livesWith", "with whom the child lives is said by a practitioner who works on the case: leave it out, and tell the team that holds it.", desk.ClauseOf(TransferRuleKind.RiskOverPermission))],
        (_, null) => desk.Participant("livesWith", person),
        (_, { Kind: ParticipantKind.Parent or ParticipantKind.Carer }) => [],
        _ => [new("livesWith", $"'{person}' is neither a parent nor a carer of the child: name the one with whom the child lives, or leave it out.")],
    };

    private IEnumerable<Refusal> Name(CaseDesk desk)
    {
        var (move, unseen) = ($"{desk.Pack.Authority.Code}.{desk.File.CaseId}", IsUnseen(desk));
        var expected = $"{move}.{(unseen ? First : Next(desk.File))}";
        if (TransferId != expected)
        {
            yield return new("transferId", unseen
                ? $"whoever may not read the case gives '{expected}', whichever move it is: the case numbers it itself."
                : $"the next transfer of this case is '{expected}'.");
        }
    }

    private IEnumerable<Refusal> Residence(CaseDesk desk) =>
    [
        .. IsUnseen(desk) ? HasMoved ? desk.NotAfterToday("residentOn", ResidentOn) : [] : HasMoved
            ? desk.Happened("residentOn", ResidentOn, desk.File.ReferredOn, "the referral", desk.ClauseOf(TransferRuleKind.Residence))
            : desk.NotBefore("residentOn", ResidentOn, desk.File.ReferredOn, "the referral", desk.ClauseOf(TransferRuleKind.Residence)),
        .. StayForAWhile.Refuse(TemporaryUntil, ResidentOn, TemporaryReason, known: null, desk),
    ];
}
