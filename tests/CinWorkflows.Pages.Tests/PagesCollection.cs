namespace CinWorkflows.Pages.Tests;

/// <summary>The tests that share one host.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<PagesWorld>
{
    public const string Name = "pages";
}
