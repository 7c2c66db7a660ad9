namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>A sentence that is about somebody else than the person who asks.</summary>
/// <param name="Start">Where in the text it begins, from 0.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Who">The ids of those whom it names; empty where it names nobody.</param>
/// <param name="TellsOfUnnamed">True where it has words for kin too ("his mother"), or how somebody is reached whom the case does not know, so that it may be about others besides.</param>
internal sealed record SentenceAbout(int Start, int Length, IReadOnlyList<string> Who, bool TellsOfUnnamed);
