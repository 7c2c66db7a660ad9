using System.CommandLine;

namespace CinWorkflows.Server.CommandLine.Holidays;

/// <summary><c>cin holidays</c>: bank holidays proclaimed or withdrawn after this version was made.</summary>
internal static class HolidaysVerb
{
    public static Command Create() => new("holidays", "Brings in bank holidays that were proclaimed or withdrawn, and lists them.")
    {
        new ChangeVerb(withdrawn: false).AsVerb(),
        new ChangeVerb(withdrawn: true).AsVerb(),
        new ListHolidaysVerb().AsVerb(),
    };
}
