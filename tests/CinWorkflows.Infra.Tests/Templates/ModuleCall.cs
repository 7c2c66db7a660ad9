namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>One use of a module, with the parameters that it is given and the template that it brings.</summary>
internal sealed record ModuleCall(Declaration Declared)
{
    public const string Type = "Microsoft.Resources/deployments";

    public string Place => Declared.Place;

    /// <summary>The resources that the module makes or refers to.</summary>
    public IEnumerable<Value> Resources => Declared.Body.At("properties/template/resources")!.Parts;

    public Value? Parameter(string name)
    {
        var given = Declared.Body.At($"properties/parameters/{name}");
        return given?.At("value") ?? given;
    }
}
