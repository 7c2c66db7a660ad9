using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// What the authority to which a child moves finds while the former one still writes to the family: it hears of it too, or its next letter would reach
/// whoever must not know (N54, N57, N61).
/// </summary>
public static class CautionNews
{
    /// <summary>Whether an act is such news for the authority from which the child of a case came. What that authority told itself is none.</summary>
    /// <param name="act">The act.</param>
    /// <param name="file">The case after it.</param>
    public static bool Is(Act act, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.TransferIn is { WithdrawnOn: null }
            && file.TransferMeeting?.HeldOn is null
            && act is not (TransferInRestricted or TransferCautioned)
            && (RestrictionNews.Is(act) || IsOfASibling(act) || FindsUnsafe(act) || (act is EntriesCorrected corrected && corrected.Corrections.Any(entry => FindsUnsafe(entry.Replacement))));
    }

    /// <summary>While it is undecided what a brother's or sister's case means here, the former authority does not write to them either.</summary>
    private static bool IsOfASibling(Act act) => act is RestrictedOnAnotherCase || (act is DisclosureDecided decided && decided.MatterId.StartsWith(InformedPerson.Elsewhere(""), StringComparison.Ordinal));

    private static bool FindsUnsafe(Act? act) => act is ContactDetailsChanged { Contact.Unsafe.Count: > 0 };
}
