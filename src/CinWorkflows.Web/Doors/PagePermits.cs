using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Web.Doors;

internal sealed class PagePermits(IHttpContextAccessor request, OwnName ownName) : IPagePermits
{
    public bool May(string policy) =>
        request.HttpContext is { } http && ownName.SignedIn(http.User) is { } signedIn && AccessTable.Rules[PagePolicies.Needed(policy)].Allows(signedIn, ownerId: null);
}
