using System.CommandLine;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs</c>: the life of a policy pack, from the first answers to the live caseload.</summary>
internal static class PacksVerb
{
    public static Command Create() => new("packs", "Checks, compares, previews and brings in policy packs.")
    {
        new NewVerb().AsVerb(),
        new ValidateVerb().AsVerb(),
        new TryVerb().AsVerb(),
        new PublishVerb().AsVerb(),
        new CoverageVerb().AsVerb(),
        new DiffVerb().AsVerb(),
        new PreviewVerb().AsVerb(),
        new MigrateVerb().AsVerb(),
    };
}
