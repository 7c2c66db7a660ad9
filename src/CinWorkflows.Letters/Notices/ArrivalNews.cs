using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>
/// What whoever is told of a child who moved here needs before they act, at night too (N49, N57): which child, from which authority, whom to ring
/// there, and who here has the case.
/// </summary>
internal static class ArrivalNews
{
    public static IReadOnlyList<string> About(CaseLetterBrief brief, Duty duty)
    {
        if (duty.Kind is not (DutyKind.AcknowledgeTransfer or DutyKind.DecideTransferIn or DutyKind.AnswerAssertion) || brief.File.TransferIn is not { } came)
        {
            return [];
        }

        var council = brief.Sources.Links?.NameOf(came.From) is { } name ? PlainWords.OneLine(name) : $"the authority with the code {came.From}";
        return
        [
            $"Child: {brief.ChildName}.",
            $"From: {council}, transfer {came.Id}, offered on {PlainWords.Date(came.NoticedOn)}.",
            $"Whom to ring there: {Sender(brief, came, council) ?? Contact(brief, came, council) ?? $"nobody is on record. Look for the number of {council}"}.",
            $"Who holds the case here: {brief.Contact.NameAndAddress}.",
        ];
    }

    private static string? Sender(CaseLetterBrief brief, TransferIn came, string council) =>
        brief.Case.People.FirstOrDefault(person => person.Id == came.SenderId) is { } sender && Reach(sender) is { Count: > 0 } reach
            ? $"{PlainWords.OneLine(sender.Name)}, {council} ({string.Join(", ", reach)})"
            : null;

    private static string? Contact(CaseLetterBrief brief, TransferIn came, string council) => brief.Sources.Links?.ContactOf(came.From) is { } contact
        ? $"{PlainWords.OneLine(contact.Name)}, {council} ({PlainWords.OneLine(contact.Email)}{(contact.Mobile is { } number ? $", {PlainWords.OneLine(number)}" : ", no number in the directory")})"
        : null;

    private static List<string> Reach(PersonView sender) =>
        [.. new[] { sender.Contact?.Mobile, sender.Email }.OfType<string>().Where(known => known.Length > 0).Select(PlainWords.OneLine)];
}
