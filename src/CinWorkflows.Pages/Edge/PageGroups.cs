using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CinWorkflows.Pages.Edge;

/// <summary>Gives each page to the group that has it. A page of a group that a host does not serve is not there.</summary>
internal sealed class PageGroups(IReadOnlyList<IPageGroup> groups) : IPageRouteModelConvention, IPageApplicationModelConvention
{
    public void Apply(PageRouteModel model)
    {
        if (Of(model.ViewEnginePath) is { } group)
        {
            group.Map(model);
        }
        else
        {
            model.Selectors.Clear();
        }
    }

    public void Apply(PageApplicationModel model) => Of(model.ViewEnginePath)?.Guard(model);

    private IPageGroup? Of(string page) => groups.SingleOrDefault(group => group.Has(page));
}
