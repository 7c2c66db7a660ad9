using CinWorkflows.Letters.Layout;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.TransferLinks;
using static CinWorkflows.Letters.Layout.LetterBlock;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters.Transfers;

/// <summary>The code of a link to a transfer, by text message: on another way than the link.</summary>
internal sealed class TransferCodeLetter() : AuthorityLetter(MessageKind.TransferCode)
{
    public override Destination? WayTo(TransferContact contact) => contact.Mobile is { } number ? new TextDestination(contact.Name, number) : null;

    protected override async Task<Draft> WriteAsync(CaseLetterBrief brief, CancellationToken cancellationToken) =>
        brief.Sources.Links is { } links && await LinkAsync(brief, links, cancellationToken) is { } link
            ? new(Write(brief, link, links))
            : Draft.Impossible(MessageProblem.LinkClosed);

    private static Letter Write(CaseLetterBrief brief, TransferLink link, TransferLinkMail links)
    {
        var text = $"{brief.Pack.Authority.Name}: your code for transfer {link.TransferId} is {links.CodeOf(link)}{(link.Edition > 1 ? $", for link {link.Edition}" : "")}. The link is in our e-mail. Do not tell anybody this code; we never ask for it.";
        return new($"Code for reference {link.TransferId}", "Your code", new("Your code.", "Give it on the page that our e-mail links to."), [Block("toDo", Say(text))]) { Short = text };
    }
}
