namespace CinWorkflows.Cases.Duties;

/// <summary>Something that the record names by an id: an action of the plan, a concern, a meeting.</summary>
/// <param name="Id">Its id.</param>
public sealed record NamedSubject(string Id) : DutySubject
{
    /// <inheritdoc />
    public override string Text => Id;

    /// <summary>Reads it back.</summary>
    public static DutySubject Read(string text) => new NamedSubject(text);
}
