using CinWorkflows.Cases.Acts;
using CinWorkflows.TransferPacks.Certificates;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Retention;
using CinWorkflows.Workflows.Ports.Records.Retention;
using CinWorkflows.Workflows.Retention;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Doors;

internal sealed class RetentionDoor(
    IHttpContextAccessor request,
    IDestructionBook book,
    Destructions destructions,
    DestructionCertificate certificate,
    IPackSpool spool,
    Overseer overseer,
    OverseenOrders orders,
    LegalHolding holding,
    AccessTrace trace) : IRetentionDoor
{
    public string? Officer => overseer.Named(Http).Id;

    private HttpContext Http => request.HttpContext ?? throw new InvalidOperationException("A door is open while somebody asks.");

    private string By => Officer ?? throw new InvalidOperationException("What stays for good says who decided it.");

    public async Task<IReadOnlyList<Destruction>> ListAsync(long? before, int take, CancellationToken cancellationToken)
    {
        var found = await book.ListAsync(await overseer.ReaderAsync(cancellationToken), before, take, cancellationToken);
        trace.Searched();
        return [.. found.Select(one => DestructionAnswering.Shown(one, trace))];
    }

    public async Task<Destruction?> FindAsync(long number, CancellationToken cancellationToken) =>
        await book.FindAsync(await overseer.ReaderAsync(cancellationToken), number, cancellationToken) is { } found ? DestructionAnswering.Shown(found, trace) : null;

    public async Task<Stream?> CertificateAsync(long number, CancellationToken cancellationToken) =>
        await FindAsync(number, cancellationToken) is { } shown ? await spool.FilledAsync(file => Task.Run(() => certificate.Write(shown, file), cancellationToken)) : null;

    public async Task<OverseenOutcome> ProposeAsync(IReadOnlyList<string> cases, string reason, CancellationToken cancellationToken)
    {
        trace.Searched(cases);
        return Shown(await destructions.ProposeAsync(await overseer.ReaderAsync(cancellationToken), By, cases, reason, cancellationToken));
    }

    public async Task<OverseenOutcome> ConfirmAsync(long number, CancellationToken cancellationToken) =>
        Shown(await destructions.ConfirmAsync(await overseer.ReaderAsync(cancellationToken), By, number, cancellationToken));

    public async Task<OverseenOutcome> WithdrawAsync(long number, CancellationToken cancellationToken) =>
        Shown(await destructions.WithdrawAsync(await overseer.ReaderAsync(cancellationToken), By, number, cancellationToken));

    public async Task<IReadOnlyList<Refusal>> HoldAsync(string caseId, bool place, string reason, CancellationToken cancellationToken)
    {
        var (order, fault) = await orders.OfAsync(By, caseId, reason, cancellationToken);
        if (order is null)
        {
            return [new(fault!.Field, fault.Reason)];
        }

        return await holding.HoldAsync(order, caseId, place, cancellationToken) switch
        {
            HoldOutcome.NotThere => [new("caseId", OverseenOrders.NoSuchWords(caseId))],
            HoldOutcome.StandsSo => [new("caseId", LegalHolding.StandsSo(place))],
            _ => [],
        };
    }

    private OverseenOutcome Shown((Destruction? Done, IReadOnlyList<Refusal> Refusals) outcome) =>
        new(outcome.Done is { } done ? DestructionAnswering.Shown(done, trace) : null, outcome.Refusals);
}
