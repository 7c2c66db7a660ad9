using CinWorkflows.Pages.Edge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>
/// The pages behind links to transfers. They have secrets of their own instead of a sign-in, are for people and not for programs, and answer only what
/// they have an answer for.
/// </summary>
internal sealed class LinkPageGroup : IPageGroup
{
    private const string Folder = "/TransferLinks/";

    public bool Has(string page) => page.StartsWith(Folder, StringComparison.Ordinal);

    public void Map(PageRouteModel page)
    {
        var name = page.ViewEnginePath[Folder.Length..];
        if (name == "Answer")
        {
            MapTasks(page);
        }

        foreach (var selector in page.Selectors)
        {
            selector.EndpointMetadata.Add(new AllowAnonymousAttribute());
            selector.EndpointMetadata.Add(new ExcludeFromDescriptionAttribute());
            selector.EndpointMetadata.Add(new HttpMethodMetadata(MethodsOf(name)));
        }
    }

    public void Guard(PageApplicationModel page) => page.Filters.Add(new TypeFilterAttribute(typeof(LinkEdge)));

    /// <summary>One address a task, and none for what is no task.</summary>
    private static void MapTasks(PageRouteModel page)
    {
        var any = page.Selectors.Single();
        page.Selectors.Clear();
        foreach (var task in AnswerTasks.All)
        {
            var own = new SelectorModel(any);
            own.AttributeRouteModel!.Template = own.AttributeRouteModel.Template!.Replace("{task}", task.Path, StringComparison.Ordinal);
            own.EndpointMetadata.Add(task);
            page.Selectors.Add(own);
        }
    }

    /// <summary>The framework would show a page by any method.</summary>
    private static IEnumerable<string> MethodsOf(string name)
    {
        var model = typeof(LinkPage).Assembly.GetType($"{typeof(LinkPage).Namespace}.{name}Model", throwOnError: true)!;
        return new[] { HttpMethods.Get, HttpMethods.Post }.Where(method => Array.Exists(model.GetMethods(), handler => handler.Name.StartsWith($"On{method}", StringComparison.OrdinalIgnoreCase)));
    }
}
