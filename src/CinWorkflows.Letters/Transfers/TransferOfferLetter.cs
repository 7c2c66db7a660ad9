using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.TransferLinks;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Transfers;

/// <summary>
/// Tells another authority, which has no system to exchange with, that a case is transferred to it (N52), with the link to what is
/// sent. An e-mail is not a safe place: it names the transfer and the authority that sends it, and nobody.
/// </summary>
internal sealed class TransferOfferLetter() : AuthorityLetter(MessageKind.TransferOffer)
{
    public override Destination? WayTo(TransferContact contact) => new EmailDestination(contact.Name, contact.Email);

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken) =>
        brief.Sources.Links is { } links && await LinkAsync(brief, links, cancellationToken) is { } link
            ? new(Write(brief, link, links))
            : Draft.Impossible(MessageProblem.LinkClosed);

    private static Letter Write(CaseLetterBrief brief, TransferLink link, TransferLinkMail links)
    {
        var authority = brief.Pack.Authority.Name;
        var answer = TransferReply.Of(brief, link);
        var move = brief.File.TransferOut(link.TransferId);
        var responsible = new WhoIsResponsible(authority, move?.ResidentOn, move is { HasMoved: true });
        var isUrgent = move?.Risk == TransferRisk.Urgent;
        var summary = new LetterSummary($"{(isUrgent ? "Urgent: " : "")}{authority} asks you to take over a case.", "Open the link, give the code, and read what is sent.")
        {
            Deadline = answer.First,
            DeadlineReason = answer.Reason,
            IfNotDone = "We will call you, and our managers are told.",
        };
        return new(
            $"{(isUrgent ? "URGENT: transfer" : "Transfer")} of a case from {authority}, reference {link.TransferId}{(link.Edition > 1 ? $", link {link.Edition}" : "")}",
            $"{(isUrgent ? "Urgent: " : "")}{authority} asks you to take over a case",
            summary,
            [
                Block("greeting", Say(brief.Reader.Greeting)),
                Block("opening", [.. When(isUrgent, Say("This is urgent: by our assessment the child may come to harm unless you act at once. Please read it now.")), Say($"A family that {authority} works with has moved, or is moving, to your area. This is the formal notification of the transfer, reference {link.TransferId}.")]),
                Block("toDo",
                    Head("What to do"),
                    List([
                        "Open the link below. It works until " + Until(link) + ".",
                        "Give the code. It comes separately: by text message, or we tell it to you by telephone. Never send it on together with this e-mail.",
                        "Read what is sent, acknowledge it, and tell us whether you accept. You can ask questions there too. You need no account.",
                    ])),
                Block("link", Go("Read and answer the transfer", brief.Settings.BaseAddress + links.PathOf(link))),
                Block("deadline", Head("By when"), List(answer.Lines), Say(answer.Reason)),
                Block("ifNotDone", Head("If you do not answer"), Say("We will call you, and our managers are told.")),
                Block("responsible", Head("Who is responsible"), Say(responsible.WhereTheChildLives), Say(responsible.WhoHoldsTheCase)),
                Block("signature", [Say($"If you do not expect this, or are not the right person, tell {brief.Contact.NameAndAddress}. Do not forward the link."), .. Signature.Of(brief)]),
            ]);
    }

    private static string Until(TransferLink link)
    {
        var until = TimeZoneInfo.ConvertTime(link.ExpiresAt, LondonTime.Zone);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PlainWords.Date(DateOnly.FromDateTime(until.DateTime))}, {until:HH:mm}");
    }
}
