namespace CinWorkflows.TransferPacks.Tests;

/// <summary>Tests that measure the process, while no other runs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    internal const string Name = "Alone";
}
