using CinWorkflows.Web.Access;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>
/// Who sees which case by which endpoint, written by hand. For each role a group of cells, in the order of <see cref="AccessRole"/>: its own
/// case, one of its team, one of another team, one of another authority. <c>+</c> it is answered; <c>-</c> it is as if there were no such
/// case; <c>x</c> the role has no business at the endpoint.
/// </summary>
internal static class Matrix
{
    /// <summary>Where no case is read or shown by who asks for it.</summary>
    public const string NoCase = "no case";

    private const string Cells =
        """
        GET /attention                                                  xxxx ++-- +++- ++-- ++++ xxxx
        GET /cases                                                      ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}                                             ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/actions                                     ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/acts                                        ++-- ++-- +++- ++-- xxxx xxxx
        POST /cases/{caseId}/acts                                       ++-- ++-- +++- ++-- xxxx +++-
        GET /cases/{caseId}/calendar                                    ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/documents                                   ++-- ++-- +++- ++-- xxxx xxxx
        POST /cases/{caseId}/documents                                  ++-- ++-- +++- ++-- xxxx +++-
        GET /cases/{caseId}/documents/{documentId}                      ++-- ++-- +++- ++-- xxxx xxxx
        POST /cases/{caseId}/meetings/proposals                         ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/responsibility                              ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/timeline                                    ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/transfers/{transferId}/link                 ++-- ++-- +++- ++-- xxxx xxxx
        POST /cases/{caseId}/transfers/{transferId}/link                ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/transfers/{transferId}/link/code            ++-- ++-- +++- ++-- xxxx xxxx
        DELETE /cases/{caseId}/transfers/{transferId}/link              ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/transfers/{transferId}/pack                 ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/transfers/{transferId}/pack/missing         ++-- ++-- +++- ++-- xxxx xxxx
        GET /cases/{caseId}/transfers/{transferId}/pack/preview         ++-- ++-- +++- ++-- xxxx xxxx
        GET /children/{childId}/responsibility                          ++-- ++-- +++- ++-- xxxx xxxx
        GET /feeds/{secret}.ics                                         ++-- ++-- +++- ++-- xxxx xxxx
        GET /outbox                                                     xxxx ++-- +++- ++-- ++++ xxxx
        GET /outbox/{messageId}                                         xxxx ++-- +++- ++-- ++++ xxxx
        HEAD /feeds/{secret}.ics                                        no case: the answer has no body
        POST /cases                                                     no case: there is none yet, and the domain asks of whose authority the team is
        POST /transfers/packs                                           no case: it comes from outside and is opened here
        POST /calendar/notifications                                    no case: signed by the calendar service, told nothing
        POST /exchange/messages                                         no case: signed by another authority, told nothing
        PUT /exchange/packs/{sha256}                                    no case: signed by another authority, told nothing
        POST /messages/reports                                          no case: signed by the mail service, told nothing
        GET /health                                                     no case
        GET /holidays                                                   no case
        POST /holidays                                                  no case
        GET /openapi/{documentName}.json                                no case
        GET /packs                                                      no case
        GET /packs/schema                                               no case
        GET /packs/{id}/{version}                                       no case
        GET /schemas/transfer-pack.json                                 no case
        GET /staff                                                      no case
        PUT /staff/{id}                                                 no case
        GET /staff/{id}/calendar-feed                                   no case
        POST /staff/{id}/calendar-feed                                  no case
        DELETE /staff/{id}/calendar-feed                                no case
        GET /teams                                                      no case
        PUT /teams/{id}                                                 no case
        GET /templates                                                  no case
        POST /templates/preview                                         no case: a made-up one
        GET /terms                                                      no case
        PUT /terms/{authority}                                          no case
        POST /workflows/rebuild                                         no case: counts of the service
        """;

    /// <summary>The rows, by method and address.</summary>
    public static IReadOnlyDictionary<string, string> Rows { get; } = Cells.Split('\n')
        .Select(line => line.Split("  ", 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToDictionary(row => row[0], row => row[1]);

    public static IEnumerable<(AccessRole Role, string Expected)> Groups(string cells) =>
        Enum.GetValues<AccessRole>().Zip(cells.Split(' ', StringSplitOptions.RemoveEmptyEntries), (role, expected) => (role, expected));
}
