using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Processing;

/// <summary>Of whom what is held may not be used, and what that stands in the way of.</summary>
public static class UseOfData
{
    /// <summary>The restrictions that hold.</summary>
    /// <param name="file">The case.</param>
    public static IEnumerable<ProcessingRestriction> Restricted(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (file.ProcessingRestrictions ?? []).Where(held => held.LiftedOn is null);
    }

    /// <summary>Refuses to give out what is restricted without a reason why the law allows it.</summary>
    /// <param name="field">The field of that reason.</param>
    /// <param name="despite">The reason; null where none is given.</param>
    /// <param name="desk">The case.</param>
    internal static IEnumerable<Refusal> RefuseGiving(string field, string? despite, CaseDesk desk) =>
        despite is not null ? CaseDesk.Reason(field, despite, "the reason")
        : Restricted(desk.File).FirstOrDefault() is { } held
            ? [new(field, $"the use of what is held about '{held.PersonId}' is restricted since {held.On:yyyy-MM-dd}: it is kept, and not given to others. Say why the law allows it all the same (they agree, a legal claim, to protect somebody, or important public interest such as the safety of a child), or ask the data protection officer to lift it.")]
            : [];
}
