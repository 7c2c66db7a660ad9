namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>A parameter, variable, output, type, resource or module of a Bicep file, as it was compiled.</summary>
internal sealed record Declaration(string File, int Line, string Name, Value Body)
{
    /// <summary>Where it stands, for whoever has to look.</summary>
    public string Place => $"{File}:{Line} {Name}";

    public string Description => Body.At("metadata/description")?.Content.Trim() ?? "";
}
