using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Transfers;

/// <summary>By when the other authority answers an offered transfer, and why then: first the receipt (N57), then the decision (N60).</summary>
/// <param name="Receipt">By when it acknowledges receipt and the risks; null for as soon as it can.</param>
/// <param name="Decision">By when it accepts or refuses; null for as soon as it can.</param>
internal sealed record TransferReply(Deadline? Receipt, Deadline? Decision)
{
    public static TransferReply Of(CaseLetterBrief brief, TransferLink link)
    {
        var label = brief.File.TransferOut(link.TransferId)?.Label ?? "";
        return new(Coming(DutyKind.ObtainAcknowledgement), Coming(DutyKind.ObtainAcceptance));

        Deadline? Coming(DutyKind kind) => brief.DeadlineOf(kind, new MoveSubject(label)) is { } deadline && deadline.Due >= brief.Today ? deadline : null;
    }

    public DateOnly? First => Receipt?.Due ?? Decision?.Due;

    public string Reason => "The child must not be without support while two authorities settle who is responsible.";

    public IEnumerable<string> Lines =>
    [
        $"{(Receipt is null ? "As soon as you can" : $"By {PlainWords.Date(Receipt.Due)}")}: acknowledge receipt, and that you have read and understood the risks.{Why(Receipt)}",
        $"{(Decision is null ? "As soon as you can" : $"By {PlainWords.Date(Decision.Due)}")}: accept, or refuse with reasons.{Why(Decision)}",
    ];

    private static string Why(Deadline? deadline) => deadline is null
        ? ""
        : $" That is {deadline.Within} after {Anchors.InWords(deadline.Anchor)} on {PlainWords.Date(deadline.AnchoredOn)} (clause {deadline.Clause} of our procedure).";
}
