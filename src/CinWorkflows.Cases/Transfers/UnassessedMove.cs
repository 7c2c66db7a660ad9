namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A move of which nobody has said yet what it means for the child, and who must not know of it: until then nothing leaves to the family by
/// itself, and people keep it informed (N54, N61).
/// </summary>
public static class UnassessedMove
{
    /// <summary>The move; null where none waits for its assessment.</summary>
    /// <param name="file">The case.</param>
    public static TransferOut? Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.OpenTransfer is { AssessedOn: null, WithdrawnOn: null } move ? move : null;
    }

    /// <summary>Whether something that was to leave on a day waits for the assessment, or waited for it.</summary>
    /// <param name="file">The case.</param>
    /// <param name="day">The day, Europe/London.</param>
    public static bool HeldBack(CaseFile file, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.TransfersOut.Any(move => move.ReportedOn <= day && (move.AssessedOn ?? move.WithdrawnOn) is var until && (until is null || until >= day));
    }
}
