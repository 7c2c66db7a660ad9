namespace CinWorkflows.Browser.Tests;

/// <summary>A test that goes through the pages of the demo for a quarter of an hour: it is run by whoever is to look at the pictures as well.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PicturesFactAttribute : FactAttribute
{
    public PicturesFactAttribute() =>
        Skip = PageLook.Folder is null ? "Goes through all pages in a browser, for a quarter of an hour: name a folder for the pictures in CIN_PAGE_PICTURES." : null;
}
