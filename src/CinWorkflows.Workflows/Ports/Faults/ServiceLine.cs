using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Faults;

/// <summary>A line by which things go out: an authority's service for a medium, or one calendar.</summary>
/// <param name="Authority">The id of its pack.</param>
/// <param name="Medium">For messages; null for a calendar.</param>
/// <param name="Mailbox">Of a calendar; null for messages.</param>
public sealed record ServiceLine(string Authority, Medium? Medium, string? Mailbox)
{
    private const string Calendar = "calendar";

    /// <summary>The line of messages.</summary>
    public static ServiceLine Of(string authority, Medium medium) => new(authority, medium, null);

    /// <summary>The line of one calendar.</summary>
    public static ServiceLine OfCalendar(string authority, string mailbox) => new(authority, null, mailbox);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static ServiceLine Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Split('/', 3) switch
        {
            [var authority, Calendar, var mailbox] => OfCalendar(authority, mailbox),
            [var authority, var medium] when Enum.TryParse<Medium>(medium, out var known) => Of(authority, known),
            _ => throw new FormatException("That is no line."),
        };
    }

    /// <summary>As it is kept.</summary>
    public override string ToString() => Medium is { } medium ? $"{Authority}/{medium}" : $"{Authority}/{Calendar}/{Mailbox}";
}
