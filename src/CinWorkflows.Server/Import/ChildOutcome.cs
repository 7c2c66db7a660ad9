namespace CinWorkflows.Server.Import;

/// <summary>What was done about one child, and what is to be said about it.</summary>
internal sealed record ChildOutcome
{
    public ImportReport Figures { get; } = new() { Children = 1 };

    public List<ImportLine> Lines { get; } = [];
}
