using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CinWorkflows.Pages.TransferLinks;

/// <summary>A page that says something and asks nothing.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Sentences">The rest of it.</param>
internal sealed record LinkNotice(string Title, params IReadOnlyList<string> Sentences) : IActionResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Where Back leads; null where there is no way back.</summary>
    public string? Back { get; init; }

    public Task ExecuteResultAsync(ActionContext context) => new ViewResult
    {
        ViewName = "/TransferLinks/_LinkNotice.cshtml",
        StatusCode = Status,
        ViewData = new ViewDataDictionary<LinkNotice>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = this },
    }.ExecuteResultAsync(context);
}
