using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Pages.Edge;

/// <summary>The pages of the staff, all under one address. Each names its own policy. Where programs alone sign in there are none.</summary>
/// <param name="signIn">Who is believed; null where nobody signs in.</param>
internal sealed class StaffPageGroup(SignInSettings? signIn = null) : IPageGroup
{
    public bool Has(string page) => !page.StartsWith("/TransferLinks/", StringComparison.Ordinal);

    public void Map(PageRouteModel page)
    {
        if (signIn is { Browsers: null })
        {
            page.Selectors.Clear();
        }

        foreach (var selector in page.Selectors)
        {
            // What the access log says that was looked at.
            selector.EndpointMetadata.Add(new EndpointNameMetadata($"page{page.ViewEnginePath}"));
        }
    }

    public void Guard(PageApplicationModel page) => page.Filters.Add(new TypeFilterAttribute(typeof(LeavesTrace)));
}
