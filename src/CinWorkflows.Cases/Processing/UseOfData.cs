using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;

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
    /// Whether a pack that was prepared may not be given to the other authority: the use of what is held about somebody was restricted since, and nobody has said
    /// why the law allows to give it all the same (UK GDPR, article 18(2)). It is prepared anew with that reason, or the restriction is lifted.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="transfer">The transfer.</param>
    public static bool HoldsBackPack(CaseFile file, TransferOut transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return Restricted(file).Any(held => transfer.RestrictedSincePack?.Contains(held.Id) == true);
    }

    /// <summary>
    /// Refuses whoever is not the data protection officer by the directory: they work on no case and manage none, so that nobody judges what they do themselves
    /// (UK GDPR, article 38(6)).
    /// </summary>
    /// <param name="decidedById">Who is said to have decided.</param>
    /// <param name="desk">The case.</param>
    internal static IEnumerable<Refusal> DecidedByOfficer(string decidedById, CaseDesk desk)
    {
        if (desk.DataProtectionOfficers?.Contains(decidedById) == false)
        {
            yield return new("decidedById", $"'{decidedById}' is not the data protection officer, who alone decides about the use of data (UK GDPR, article 38(6)). Ask them, and name them by their id; an administrator says in the staff directory who it is.");
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
