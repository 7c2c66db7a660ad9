using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferLinks;
using static CinWorkflows.Workflows.Messages.LetterBlock;
using static CinWorkflows.Workflows.Messages.LetterPart;

namespace CinWorkflows.Workflows.Messages;

/// <summary>The code of a link to a transfer, by text message: on another way than the link.</summary>
internal sealed class TransferCodeLetter(TransferLinkMail? links) : ILetterWriter<CaseMatter>
{
    public async Task<Draft> WriteAsync(CaseMatter matter, CancellationToken cancellationToken) =>
        links is not null && await links.FindAsync(matter.Order.Subject, cancellationToken) is { } link
            ? new(Write(matter, link, links))
            : Draft.Impossible(MessageProblem.LinkClosed);

    private static Letter Write(CaseMatter matter, TransferLink link, TransferLinkMail links)
    {
        var text = $"{matter.Pack.Authority.Name}: your code for transfer {link.TransferId} is {links.CodeOf(link)}. The link is in our e-mail. Do not tell anybody this code; we never ask for it.";
        return new($"Code for reference {link.TransferId}", "Your code", new("Your code.", "Give it on the page that our e-mail links to."), [Block("toDo", Say(text))]) { Short = text };
    }
}
