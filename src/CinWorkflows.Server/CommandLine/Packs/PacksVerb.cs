using System.CommandLine;

namespace CinWorkflows.Server.CommandLine.Packs;

/// <summary><c>cin packs</c>: the life of a policy pack, from a copied file to the live caseload.</summary>
internal static class PacksVerb
{
    public static Command Create() => new("packs", "Checks, compares, previews and brings in policy packs.")
    {
        new ValidateVerb().AsVerb(),
        new TryVerb().AsVerb(),
        new PublishVerb().AsVerb(),
        new CoverageVerb().AsVerb(),
        new DiffVerb().AsVerb(),
        new PreviewVerb().AsVerb(),
        new MigrateVerb().AsVerb(),
    };
}
