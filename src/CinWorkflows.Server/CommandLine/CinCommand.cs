using System.CommandLine;

namespace CinWorkflows.Server.CommandLine;

/// <summary>The command line: without a verb it serves.</summary>
internal static class CinCommand
{
    public static RootCommand Create()
    {
        var serve = new ServeVerb();
        var root = new RootCommand("CinWorkflows: Child in Need cases that are not forgotten.")
        {
            serve.AsVerb(),
            new ImportVerb().AsVerb(),
            new SimulateVerb().AsVerb(),
        };
        serve.AddTo(root);
        return root;
    }
}
