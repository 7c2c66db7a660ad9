namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>Words that may have to be taken out before they are given to somebody. A person decides; nothing is taken out, or given, by itself.</summary>
/// <param name="Id">By which it is decided on. The same words at the same place have the same one, however often the draft is made.</param>
/// <param name="Start">Where in the passage it begins, from 0.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Reasons">Why; at least one.</param>
/// <param name="About">The ids of those whom the words are about besides; empty where the words name nobody.</param>
public sealed record RedactionMark(string Id, int Start, int Length, IReadOnlyList<RedactionReason> Reasons, IReadOnlyList<string> About)
{
    /// <summary>True where the words tell of kin ("his mother said"), or how somebody is reached whom the case does not know, so that they may be about others whom they do not name.</summary>
    public bool TellsOfUnnamed { get; init; }
}
