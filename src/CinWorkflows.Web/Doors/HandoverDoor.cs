using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.TransferPacks.Readiness;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.TransferLinks;
using CinWorkflows.Web.TransferPacks;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Doors;

internal sealed class HandoverDoor(
    ReadableCases cases,
    IHttpContextAccessor request,
    OwnName ownName,
    AccessTrace trace,
    PreparedPacks packs,
    PackAudit audit,
    ITransferLinkBook book,
    TransferLinkIssuing links,
    TransferLinkKey key,
    TimeProvider clock) : IHandoverDoor
{
    private HttpContext Http => request.HttpContext ?? throw new InvalidOperationException("A door is open while somebody asks.");

    /// <summary>Who asks, by id: whoever comes through a page is known by it.</summary>
    private string Me => ownName.StaffIdOf(Http.User) ?? throw new InvalidOperationException("Nobody keeps a link without a name of their own.");

    public async Task<PackReadiness?> ReadinessAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        await cases.FileAsync(caseId, cancellationToken) is null ? null : await packs.ReadinessAsync(caseId, transferId, cancellationToken);

    public async Task<Stream?> PreviewAsync(string caseId, string transferId, CancellationToken cancellationToken)
    {
        if (await cases.FileAsync(caseId, cancellationToken) is null || await packs.PreviewAsync(caseId, transferId, cancellationToken) is not { } preview)
        {
            return null;
        }

        trace.Printed(caseId);
        audit.Previewed(Http, caseId);
        return preview;
    }

    public async Task<LinkDetails?> LinkAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, transferId, cancellationToken) is var (file, link)
            ? LinkDetails.Of(link, await book.LogAsync(caseId, transferId, cancellationToken), clock.GetUtcNow(), file)
            : null;

    public async Task<LinkAnswer> IssueLinkAsync(string caseId, string transferId, Guid form, CancellationToken cancellationToken)
    {
        if (await cases.FileAsync(caseId, cancellationToken) is not { } file || file.TransferOut(transferId) is not { } transfer)
        {
            return Refused("there is no such transfer.");
        }

        if (LinkFault.Of(file, transfer) is { } fault)
        {
            return Refused(fault);
        }

        var issue = await links.IssueAsync(file, transferId, transfer.To, form.ToString("N"), Me, cancellationToken);
        return issue.Link is null ? Refused(issue.Problem!) : new() { CodeByText = issue.CodeByText };
    }

    public async Task<bool> RevokeLinkAsync(string caseId, string transferId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, transferId, cancellationToken) is not var (_, link))
        {
            return false;
        }

        await book.RevokeAsync(link.Id, clock.GetUtcNow(), Me, cancellationToken);
        return true;
    }

    public async Task<LinkAnswer> ShowCodeAsync(string caseId, string transferId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, transferId, cancellationToken) is not var (file, link))
        {
            return Refused("there is no link to this transfer.");
        }

        if (file.TransferOut(transferId) is { IsTakenBack: true })
        {
            return Refused("the transfer is withdrawn, or nobody permits any more that it is shared: the link opens nothing, and its code is not told.");
        }

        return await book.ShowCodeAsync(link.Id, clock.GetUtcNow(), Me, cancellationToken)
            ? new() { Code = TransferLinkAddress.Spaced(key.CodeOf(link)) }
            : Refused("the code was shown before, or the link works no more: send a new link, which has a new code.");
    }

    private async Task<(CaseFile File, TransferLink Link)?> FindAsync(string caseId, string transferId, CancellationToken cancellationToken) =>
        await cases.FileAsync(caseId, cancellationToken) is { } file && await book.LastAsync(caseId, transferId, cancellationToken) is { } link ? (file, link) : null;

    private static LinkAnswer Refused(string why) => new() { Refusal = new("transferId", why) };
}
