using CinWorkflows.Infra.Tests.Syntax;

namespace CinWorkflows.Infra.Tests.Templates;

/// <summary>One Bicep file, as what it declares.</summary>
internal sealed class Template
{
    private readonly List<(string Kind, Declaration Declared)> _declarations = [];

    public Template(string path, SyntaxNode root)
    {
        Path = path;
        Root = root;
        List<SyntaxNode> decorators = [];
        foreach (var node in root.Children)
        {
            if (node.Kind == "decorators")
            {
                decorators = [.. node.Parts];
            }
            else if (node.Kind.EndsWith("_declaration", StringComparison.Ordinal))
            {
                var name = node.Parts.First(part => part.Kind == "identifier").Text;
                _declarations.Add((node.Kind, new Declaration(path, name, node, decorators)));
                decorators = [];
            }
        }
    }

    public string Path { get; }

    public SyntaxNode Root { get; }

    public IEnumerable<Declaration> Parameters => Of("parameter_declaration");

    public IEnumerable<Declaration> Variables => Of("variable_declaration");

    public IEnumerable<Declaration> Outputs => Of("output_declaration");

    public IEnumerable<Declaration> Types => Of("type_declaration");

    public IEnumerable<Resource> Resources => Of("resource_declaration").Select(Resource.Of);

    public IEnumerable<ModuleCall> Modules => Of("module_declaration").Select(ModuleCall.Of);

    private IEnumerable<Declaration> Of(string kind) => _declarations.Where(entry => entry.Kind == kind).Select(entry => entry.Declared);
}
