using CinWorkflows.Web.Access;

namespace CinWorkflows.Web.Tests.NeedToKnow;

/// <summary>
/// Who sees which case by which endpoint, written by hand. For each role a group of cells, in the order of <see cref="AccessRole"/>: its own
/// case, one of its team, one of another team, one of another authority, a restricted one of its team on which it is not named, a restricted
/// one of another team on which it is. <c>+</c> it is answered; <c>-</c> it is as if there were no such
/// case; <c>x</c> the role has no business at the endpoint.
/// </summary>
internal static class Matrix
{
    /// <summary>Where no case is read or shown by who asks for it.</summary>
    public const string NoCase = "no case";

    private const string Cells =
        """
        GET /access-log                                                 xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        GET /cases/{caseId}/access-log                                  xxxxxx ++---+ +++--+ xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        GET /attention                                                  xxxxxx ++---+ +++--+ ++---+ ++++-- xxxxxx ------ xxxxxx
        GET /cases                                                      ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}                                             ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/actions                                     ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/acts                                        ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        POST /cases/{caseId}/acts                                       ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx +++--+
        GET /cases/{caseId}/calendar                                    ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/documents                                   ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        POST /cases/{caseId}/documents                                  ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx +++--+
        GET /cases/{caseId}/documents/{documentId}                      ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/letter                                      ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        POST /cases/{caseId}/meetings/proposals                         ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/people/{personId}/subject-access            xxxxxx ++---+ +++--+ xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx
        POST /cases/{caseId}/people/{personId}/subject-access           xxxxxx ++---+ +++--+ xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/responsibility                              ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/timeline                                    ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/transfers/{transferId}/link                 ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        POST /cases/{caseId}/transfers/{transferId}/link                ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        POST /cases/{caseId}/transfers/{transferId}/link/code           ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        DELETE /cases/{caseId}/transfers/{transferId}/link              ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/transfers/{transferId}/pack                 ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/transfers/{transferId}/pack/missing         ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /cases/{caseId}/transfers/{transferId}/pack/preview         ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /children/{childId}/responsibility                          ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /feeds/{secret}.ics                                         ++---+ ++---+ +++--+ ++---+ xxxxxx xxxxxx xxxxxx xxxxxx
        GET /retention                                                  xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        GET /retention/destructions                                     xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        GET /retention/destructions/{number}                            xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        POST /cases/{caseId}/documents/{documentId}/erasure             xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        POST /cases/{caseId}/legal-hold                                 xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        POST /cases/{caseId}/legal-hold/lift                            xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        POST /retention/destructions                                    xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        POST /retention/destructions/{number}/confirm                   xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        POST /retention/destructions/{number}/withdraw                  xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx xxxxxx +++-++ xxxxxx
        GET /outbox                                                     xxxxxx ++---+ +++--+ ++---+ ++++-- xxxxxx xxxxxx xxxxxx
        GET /outbox/{messageId}                                         xxxxxx ++---+ +++--+ ++---+ ++++-- xxxxxx xxxxxx xxxxxx
        HEAD /feeds/{secret}.ics                                        no case: the answer has no body
        POST /cases                                                     no case: there is none yet, and the domain asks of whose authority the team is
        POST /transfers/packs                                           no case: it comes from outside and is opened here
        POST /calendar/notifications                                    no case: signed by the calendar service, told nothing
        POST /exchange/messages                                         no case: signed by another authority, told nothing
        PUT /exchange/packs/{sha256}                                    no case: signed by another authority, told nothing
        POST /messages/reports                                          no case: signed by the mail service, told nothing
        GET /health                                                     no case
        GET /health/live                                                no case
        GET /health/ready                                               no case
        GET /holidays                                                   no case
        POST /holidays                                                  no case
        GET /openapi/{documentName}.json                                no case
        GET /packs                                                      no case
        GET /packs/schema                                               no case
        GET /packs/{id}/{version}                                       no case
        GET /record/head                                                no case: counts and seals of the record
        GET /schemas/transfer-pack.json                                 no case
        GET /staff                                                      no case
        PUT /staff/{id}                                                 no case
        GET /staff/{id}/calendar-feed                                   no case
        POST /staff/{id}/calendar-feed                                  no case
        DELETE /staff/{id}/calendar-feed                                no case
        DELETE /staff/{id}/sign-ins                                     no case: a person's browsers
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
