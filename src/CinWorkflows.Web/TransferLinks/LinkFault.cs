using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Web.TransferLinks;

/// <summary>Why no link to a transfer is issued.</summary>
internal static class LinkFault
{
    /// <summary>What stands in the way, and what to do; null where nothing does.</summary>
    public static string? Of(CaseFile file, TransferOut transfer) => (file, transfer) switch
    {
        ({ Ending: not null }, _) => "the case has ended; nobody is asked to take it over any more.",
        (_, { IsOpen: false } or { WithdrawnOn: not null }) => "the transfer has ended or is withdrawn; nobody is asked to take the case over any more.",
        (_, { IsTakenBack: true }) => "nobody permits any more that this is shared, and there is no other ground; record 'sharingDecided' first.",
        (_, { Offers: 0 }) => "the other authority was not notified yet; record 'receivingAuthorityNotified' by link, which sends the first link.",
        (_, { NotifiedBy: not NotificationMeans.Link }) => "the other authority was notified in another way than by link, and answers in that way.",
        _ => null,
    };
}
