using CinWorkflows.Web.Access;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Retention;

/// <summary>Who decides how long cases are kept, of this request: the data protection officer of an authority, in their own name.</summary>
internal sealed class Overseer(RequestReader reader, OwnName ownName)
{
    public Task<Reader> ReaderAsync(CancellationToken cancellationToken) => reader.GetAsync(cancellationToken);

    /// <summary>Their id in the staff directory, or the problem: what stays for good says who decided it.</summary>
    public (string? Id, ProblemHttpResult? Problem) Named(HttpContext http) => ownName.StaffIdOf(http.User) is { } id
        ? (id, null)
        : (null, Problem.NotInOwnName(new("token", "the token names no member of staff; an administrator of the tenant adds the claim.")));
}
