namespace CinWorkflows.Workflows.Retention;

/// <summary>What an installation cannot destroy, as certificates say it.</summary>
/// <param name="Backups">What is known of its backups, in a sentence.</param>
public sealed record BeyondReach(string Backups)
{
    private const string Others = "Letters that were delivered, calendars and mailboxes of those who took part, and what another authority was given in a transfer, are theirs to delete.";

    private const string Lists = "Daily digests to staff, and files that somebody exported or printed, name a case by its number and are not found from here: whoever holds them deletes them.";

    private const string Kept = "The frame of each act (number, kind, who, when) with the digest of its words, the log of who looked at the case, and this certificate stay, so that the record can be proven.";

    /// <summary>The sentences, in order.</summary>
    public IReadOnlyList<string> Sentences => [Others, Backups, Lists, Kept];
}
