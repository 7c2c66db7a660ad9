using CinWorkflows.Domain.Cases;

namespace CinWorkflows.Web.Cases;

/// <summary>A case is to be begun.</summary>
/// <param name="Pack">The authority's policy pack; the case is pinned to the version in force today.</param>
/// <param name="Actor">Who begins it.</param>
/// <param name="Act">'caseOpened', or 'episodeAdopted' for an episode that runs in another system.</param>
/// <param name="CaseId">The case's id, which names nobody; one is made where there is none.</param>
/// <param name="Id">The command's own id: sent twice with the same id, a command is recorded once.</param>
/// <param name="At">When it was done; now where there is none.</param>
public sealed record StartCaseRequest(string Pack, Actor Actor, Act Act, string? CaseId = null, Guid? Id = null, DateTimeOffset? At = null);
