using System.CommandLine;

namespace CinWorkflows.Server.CommandLine.Terms;

/// <summary><c>cin terms</c>: the school terms of the authorities, which change every year.</summary>
internal static class TermsVerb
{
    public static Command Create() => new("terms", "Brings in the school terms of an authority, and lists them.")
    {
        new SetVerb().AsVerb(),
        new ListTermsVerb().AsVerb(),
    };
}
