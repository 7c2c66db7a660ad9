using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CinWorkflows.Pages.Edge;

/// <summary>Pages for the same people: at which addresses they are, who is let in, and what stands before each.</summary>
internal interface IPageGroup
{
    /// <summary>Whether a page is one of them.</summary>
    /// <param name="page">Its path in this project: "/Work/Case".</param>
    bool Has(string page);

    /// <summary>Says what an address is before anything of its page is made; without a selector the page is not there.</summary>
    void Map(PageRouteModel page);

    /// <summary>Puts before a page what stands before all of the group.</summary>
    void Guard(PageApplicationModel page);
}
