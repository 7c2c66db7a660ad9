namespace CinWorkflows.Prerequisites;

/// <summary>
/// How much the long tests do. A developer's run is small; with <c>CIN_DOSE=full</c> in its environment, as in CI, everything is run and
/// every repetition made.
/// </summary>
public static class Dose
{
    /// <summary>The environment variable that sets it.</summary>
    public const string Setting = "CIN_DOSE";

    /// <summary>Whether everything is run.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Setting) == "full";

    /// <summary>Why a test is left out, to be told by its name; null where it is run.</summary>
    public static string? LeftOut { get; } = IsFull ? null : $"Takes minutes: it is run with {Setting}=full, as in CI.";

    /// <summary>One number for a developer's run, another for the full dose.</summary>
    public static T Of<T>(T small, T full) => IsFull ? full : small;
}
