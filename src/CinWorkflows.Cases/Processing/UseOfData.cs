using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

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

    /// <summary>
    /// Refuses whoever works on cases or manages them: the data protection officer decides, who does neither, so that nobody judges what they do themselves
    /// (UK GDPR, article 38(6)). The directory knows no role for that officer.
    /// </summary>
    /// <param name="decidedById">Who is said to have decided.</param>
    /// <param name="desk">The case.</param>
    internal static IEnumerable<Refusal> DecidedByAnother(string decidedById, CaseDesk desk)
    {
        if (desk.RolesOf?.GetValueOrDefault(decidedById)?.Where(role => role != Role.BusinessSupport).ToList() is { Count: > 0 } roles)
        {
            yield return new("decidedById", $"'{decidedById}' is {RoleWords.AnyOf(roles, desk.Pack.NameOf)}: the data protection officer decides about the use of data, who neither works on cases nor manages them (UK GDPR, article 38(6)). Ask them, and name them by their id; in the staff directory they stand as {desk.Pack.NameOf(Role.BusinessSupport)} and in no other role.");
        }
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
