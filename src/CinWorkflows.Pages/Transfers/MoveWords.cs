using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Pages.Cases;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Pages.Transfers;

/// <summary>What is said of moves, in words.</summary>
internal static partial class MoveWords
{
    /// <summary>How the rules name what comes first, and what the page on which it is done is called.</summary>
    private static readonly FrozenDictionary<string, string> Pages = new Dictionary<string, string>
    {
        ["moveReported"] = "Tell of a move",
        ["moveAssessed"] = "Assess what the move means",
        ["moveConfirmed"] = "Record where the family is",
        ["sharingAsked"] = "Settle what may be shared",
        ["sharingDecided"] = "Settle what may be shared",
        ["sharingAdviceSought"] = "Ask for advice on sharing",
        ["sharingAdviceGiven"] = "Record advice on sharing",
        ["transferPackPrepared"] = "Prepare the pack",
        ["receivingAuthorityNotified"] = "Send the case to the other authority",
        ["receivingWorkerNamed"] = "Record who the worker there is",
        ["residenceReceived"] = "Record that they know where the family lives",
        ["residenceRecorded"] = "Record since when the family lives here",
        ["transferDisputed"] = "Record what the other authority answers",
        ["transferRefused"] = "Record what the other authority answers",
        ["transferDisputeDecided"] = "Decide on a dispute with another authority",
        ["transferWithdrawn"] = "Withdraw the move",
        ["theirMeetingArranged"] = "Record their meeting",
        ["caseTransferred"] = "Close the case as transferred",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A sentence of the rules as a page says it.</summary>
    public static string Plain(string reason, ShownCase shown) =>
        PlainReason.Of(Act().Replace(Move().Replace(reason, "this move"), match => Pages.TryGetValue(match.Groups["act"].Value, out var page) ? $"“{page}”" : match.Value), shown);

    public static string Of(TransferRisk risk) => risk switch
    {
        TransferRisk.Urgent => "Urgent",
        TransferRisk.Raised => "Raised",
        _ => "Standard",
    };

    public static string Of(TransferInDecision decision) => decision switch
    {
        TransferInDecision.Accept => "Taken over on the assessment that came",
        TransferInDecision.Reassess => "Taken over, and assessed anew",
        TransferInDecision.NoFurtherAction => "Taken over, and no longer in need",
        _ => "Refused",
    };

    public static string Of(WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.Returned => "the family has come back",
        WithdrawalReason.NotMoving => "the family does not move",
        WithdrawalReason.MovedOn => "the family has gone on to a third area",
        WithdrawalReason.ConsentWithdrawn => "nobody permits any more that it is shared",
        WithdrawalReason.Remained => "it was decided that the former authority stays responsible",
        _ => "the case has ended otherwise",
    };

    public static string Of(SharingBasis basis) => basis switch
    {
        SharingBasis.Consent => "those who were asked agree",
        SharingBasis.RiskOfHarm => "not sharing would put somebody at risk of harm",
        SharingBasis.AskingRaisesRisk => "asking would itself raise the risk",
        _ => "advice is to share",
    };

    public static string Of(HandoverStep step) => step switch
    {
        HandoverStep.Counterpart => "Meet the worker there",
        HandoverStep.JointVisit => "Visit the family together",
        _ => "Go to their meeting",
    };

    [GeneratedRegex("'(?<act>[a-z]+[A-Z][A-Za-z]+)'")]
    private static partial Regex Act();

    [GeneratedRegex("(the )?transfer '[^']+'")]
    private static partial Regex Move();
}
