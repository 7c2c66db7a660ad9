using CinWorkflows.Web.Access;

namespace CinWorkflows.Server.CommandLine;

/// <summary>With a sign-in or without: what was asked for, and what the settings have, have to agree.</summary>
internal static class StartRules
{
    /// <summary>What the console says where nobody signs in.</summary>
    public const string NobodySignsIn = "Nobody signs in, and only this machine is let in: this is for trying the service out. Give it invented children only.";

    /// <summary>Why it does not start, and what to do; null where it does.</summary>
    public static string? Fault(StartKind kind, bool isDevelopment, bool hasSignIn) => (kind, isDevelopment, hasSignIn) switch
    {
        (StartKind.Service, false, false) => $"No sign-in is set, and the service is for people who sign in. Set the section {SignInReading.Section} in the data folder's settings.json (docs/operations.md). To try it out on this machine without one: 'demo', or --development.",
        (StartKind.Demo, _, true) => $"This data folder has a sign-in (section {SignInReading.Section}): it is a service's, and the demo would open it to everybody on this machine. Give the demo a folder of its own: --data FOLDER.",
        (_, true, true) => $"--development is for a service without a sign-in, and the section {SignInReading.Section} is set. Leave one of them out.",
        _ => null,
    };
}
