using System.CommandLine;
using CinWorkflows.Server.CommandLine.Exchange;
using CinWorkflows.Server.CommandLine.Holidays;
using CinWorkflows.Server.CommandLine.Packs;
using CinWorkflows.Server.CommandLine.Proof;
using CinWorkflows.Server.CommandLine.Terms;
using CinWorkflows.Server.CommandLine.Workflows;

namespace CinWorkflows.Server.CommandLine;

/// <summary>The command line: without a verb it is the service where a sign-in is set, and the demo where none is.</summary>
internal static class CinCommand
{
    public static RootCommand Create()
    {
        var serve = new ServeVerb(StartKind.Either);
        var root = new RootCommand("CinWorkflows: Child in Need cases that are not forgotten.")
        {
            new ServeVerb(StartKind.Service).AsVerb("serve", "Starts the service, with its sign-in."),
            new ServeVerb(StartKind.Demo).AsVerb("demo", "Starts the service for invented cases: nobody signs in, and only this machine is let in."),
            new ImportVerb().AsVerb(),
            new SimulateVerb().AsVerb(),
            new ExplainVerb().AsVerb(),
            new DoctorVerb().AsVerb(),
            new BackupVerb().AsVerb(),
            new RestoreVerb().AsVerb(),
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
