using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Readers;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Access;

/// <summary>
/// Who reads, of this request: a member of staff by the directory, in those of their roles that their token has too. Without a sign-in it
/// is whoever is at this machine, who sees everything.
/// </summary>
internal sealed class RequestReader(IHttpContextAccessor request, OwnName ownName, ICaseReader cases, StaffPositions positions, TimeProvider clock)
{
    private Reader? _reader;

    public async Task<Reader> GetAsync(CancellationToken cancellationToken) => _reader ??= await ReadAsync(cancellationToken);

    /// <summary>Whoever acts, as a reader: without a sign-in they say who they are, and their act tells them no more of a case than if they had signed in.</summary>
    public async Task<Reader> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        var asking = await GetAsync(cancellationToken);
        return asking.SeesEverything && await positions.ReaderAsync(actor.Id, role => role == actor.Role, LondonTime.Today(clock), cancellationToken) is { Position: not null } acting
            ? acting with { Opened = await cases.OpenedByAsync(actor.Id, clock.GetUtcNow(), cancellationToken) }
            : asking;
    }

    private async Task<Reader> ReadAsync(CancellationToken cancellationToken)
    {
        var user = request.HttpContext?.User ?? throw new InvalidOperationException("Cases are read for somebody only while they ask.");
        if (ownName.SignedIn(user) is not { } signedIn)
        {
            return Reader.Service;
        }

        var reader = signedIn.StaffId is { } id
            ? await positions.ReaderAsync(id, role => signedIn.Roles.Contains(OwnName.Needed(role)), LondonTime.Today(clock), cancellationToken)
            : Reader.Nobody;
        return reader with
        {
            Opened = reader.Position is { } opener ? await cases.OpenedByAsync(opener.StaffId, clock.GetUtcNow(), cancellationToken) : [],
            Operates = signedIn.Roles.Contains(AccessRole.Administrator),
            Oversees = signedIn is { StaffId: { } own } && signedIn.Roles.Contains(AccessRole.DataProtectionOfficer) ? await positions.OverseenAsync(own, LondonTime.Today(clock), cancellationToken) : null,
        };
    }
}
