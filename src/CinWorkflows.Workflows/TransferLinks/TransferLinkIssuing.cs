using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Precedence;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>
/// Issues links to transfers: by e-mail to a contact of the other authority that was verified within the last year, with the code
/// on another way. A newer link closes the ones before.
/// </summary>
/// <param name="book">Where links are kept.</param>
/// <param name="directory">The other authorities.</param>
/// <param name="channels">The ways out of each authority.</param>
/// <param name="settings">How long links work.</param>
/// <param name="clock">The time.</param>
public sealed class TransferLinkIssuing(
    ITransferLinkBook book,
    IAuthorityDirectory directory,
    IMessageChannels channels,
    TransferLinkSettings settings,
    TimeProvider clock)
{
    /// <summary>Issues a link and queues its messages.</summary>
    /// <param name="file">The case.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="toAuthority">The other authority, by its code.</param>
    /// <param name="key">By which it is issued once, however often this is done.</param>
    /// <param name="by">Who has it issued, by id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<TransferLinkIssue> IssueAsync(CaseFile file, string transferId, string toAuthority, string key, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var now = clock.GetUtcNow();
        if (Fault(toAuthority, LondonTime.DateOf(now)) is { } problem)
        {
            return new(null, Problem: problem);
        }

        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"transfer link/{file.CaseId}/{key}")).AsSpan(0, 10));
        var byText = directory.Find(toAuthority)?.Contact?.Mobile is not null && channels.Find(file.Pack.Id, Medium.Text) is not null;
        MessageKind[] kinds = byText ? [MessageKind.TransferOffer, MessageKind.TransferCode] : [MessageKind.TransferOffer];
        var link = await book.IssueAsync(
            new(id, file.CaseId, transferId, toAuthority, now, by, now + settings.Life),
            [.. kinds.Select(kind => new MessageOrder($"{file.CaseId}/link/{id}/{kind}", file.CaseId, kind, new(toAuthority, IsStaff: false), id) { Urgent = UrgentLetters.Are(kind, id, file, now) })],
            cancellationToken);
        return new(link, byText);
    }

    private string? Fault(string code, DateOnly today) => directory.Find(code) switch
    {
        _ when !settings.IsSetUp => "this installation has no key for links (setting 'Transfers:LinkKey'); an administrator sets it, or notify the authority by hand.",
        null => $"authority {code} is not in the directory of authorities; an administrator adds it, or notify it by hand.",
        { Contact: null } => $"the directory has no contact for authority {code}; an administrator adds one, or notify it by hand.",
        { Contact: { } contact } when !contact.IsVerified(today) =>
            $"the contact of authority {code} was {(contact.VerifiedOn is { } day ? $"verified on {day:yyyy-MM-dd}, more than a year ago" : "never verified")}: call the authority, correct the directory, then issue the link; or notify it by hand.",
        _ => null,
    };
}
