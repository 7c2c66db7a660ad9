using CinWorkflows.Records.Sqlite;
using CinWorkflows.Web.Access;

namespace CinWorkflows.Server.Hosting;

/// <summary>A record on which people have signed in is opened with a sign-in only, also where its settings have got lost.</summary>
internal static class RealCases
{
    /// <exception cref="InvalidOperationException">It is real, and no sign-in is set.</exception>
    public static void Require(ServerSettings settings, SignInSettings? signIn)
    {
        if (Fault(settings, signIn) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }
    }

    /// <summary>Why it is not opened, and what to do; null where it is.</summary>
    public static string? Fault(ServerSettings settings, SignInSettings? signIn) => signIn is null && RealRecord.Is(settings.RecordFile)
        ? $"The record in {settings.DataFolder} is real: it is that of a service with a sign-in, or a return was taken over into it, and no sign-in is set ({(File.Exists(settings.SettingsFile) ? $"settings.json has no section {SignInReading.Section}" : "there is no settings.json")}). Without one it would be open to everybody on this machine. Put settings.json back as it was, from where it is kept apart (no backup of the service has it), or set the section {SignInReading.Section} anew. To try the service out, give it a folder of its own: --data FOLDER."
        : null;
}
