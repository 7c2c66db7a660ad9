namespace CinWorkflows.Cases.Adoption;

/// <summary>What a running case brought along when it was taken over from another system.</summary>
public static class BroughtAlongWithCase
{
    /// <summary>
    /// Whether what arose after that act is of a running case that was taken over, as it was then. What arises by a later act is this
    /// service's own, also on the day of the adoption.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="sequence">The number of the case's last act when it arose.</param>
    public static bool BroughtAlong(this CaseFile file, long sequence)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.AdoptedOn is not null && sequence == 1;
    }
}
