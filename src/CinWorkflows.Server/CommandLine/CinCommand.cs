using System.CommandLine;
using CinWorkflows.Server.CommandLine.Exchange;
using CinWorkflows.Server.CommandLine.Holidays;
using CinWorkflows.Server.CommandLine.Packs;
using CinWorkflows.Server.CommandLine.Proof;
using CinWorkflows.Server.CommandLine.Terms;
using CinWorkflows.Server.CommandLine.Workflows;

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
            new ExplainVerb().AsVerb(),
            new DoctorVerb().AsVerb(),
            PacksVerb.Create(),
            HolidaysVerb.Create(),
            TermsVerb.Create(),
            WorkflowsVerb.Create(),
            ExchangeVerb.Create(),
            new VerifyVerb().AsVerb(),
            RecordKeysVerb.Create(),
        };
        serve.AddTo(root);
        return root;
    }
}
