namespace CinWorkflows.Browser.Tests;

/// <summary>The tests that share the demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoWorld>
{
    public const string Name = "demo";
}
