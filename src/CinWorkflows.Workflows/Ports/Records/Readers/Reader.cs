using CinWorkflows.Cases;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Workflows.Ports.Records.Readers;

/// <summary>For whom the record is read. Every query holds it: what its reader may not see is not found.</summary>
public sealed record Reader
{
    private Reader()
    {
    }

    /// <summary>The service itself, which writes letters and keeps dates; and whoever is at this machine in development, without a sign-in.</summary>
    public static Reader Service { get; } = new() { SeesEverything = true };

    /// <summary>Somebody who is not on the directory, or has left: no case is theirs.</summary>
    public static Reader Nobody { get; } = new();

    /// <summary>True where no case is hidden.</summary>
    public bool SeesEverything { get; private init; }

    /// <summary>How they stand to the cases of their authority; null for whoever has none.</summary>
    public StaffPosition? Position { get; private init; }

    /// <summary>True for whoever keeps the service running: they see what became of messages and workflows, by ids, dates and codes, and no case.</summary>
    public bool Operates { get; init; }

    /// <summary>The cases that they have opened to read, for a short time, though they do not work on them.</summary>
    public IReadOnlyList<string> Opened { get; init; } = [];

    /// <summary>The authority whose access log they oversee, as its data protection officer; null for everybody else.</summary>
    public string? Oversees { get; init; }

    /// <summary>A member of staff.</summary>
    /// <param name="position">How they stand to the cases of their authority.</param>
    public static Reader Of(StaffPosition position) => new() { Position = position };

    /// <summary>Whether an authority's own things, of no case, are theirs to see: its lines to services, its calendars.</summary>
    /// <param name="authority">Its pack's id.</param>
    public bool IsOf(string authority) => SeesEverything || Operates || Position?.Authority == authority;

    /// <summary>Whether they may read a case, as the domain says it; <c>VisibleTo</c> of the record says the same inside a query.</summary>
    /// <param name="file">The case.</param>
    public bool Sees(CaseFile file) => SeesEverything || (Position is { } position && (NeedToKnow.Reads(position.To(file)) || (position.Authority == file.Pack.Id && file.NamedPeople is null && Opened.Contains(file.CaseId))));
}
