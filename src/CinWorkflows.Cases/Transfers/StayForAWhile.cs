using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A stay elsewhere for a while has a reason and an end in sight, on which it is looked at again (N47): without them a move is one that lasts, and is handed over.
/// The source sets no longest stay; half a year at a time is a local rule of this service.
/// </summary>
internal static class StayForAWhile
{
    /// <summary>How many months ahead a stay may end; lengthened, it is looked at again.</summary>
    private const int LongestInMonths = 6;

    /// <summary>The beginnings of words by which a reason says only that it is a stay for a while: "Staying.", "They live there temporarily."</summary>
    private static readonly string[] OfAStay = ["stay", "temporar", "liv", "mov", "short", "brief", "while", "long", "week", "month", "day", "return", "back", "famil", "child"];

    /// <summary>Refuses a stay without a reason, and one whose end is not in sight.</summary>
    /// <param name="until">Its expected end; null for a move that lasts.</param>
    /// <param name="from">The day from which the family lives there.</param>
    /// <param name="reason">Why it is for a while only.</param>
    /// <param name="known">The end that was known before; null where none was.</param>
    /// <param name="desk">The case, and the day.</param>
    public static IEnumerable<Refusal> Refuse(DateOnly? until, DateOnly from, string? reason, DateOnly? known, CaseDesk desk)
    {
        if (until is not { } end)
        {
            if (reason is not null)
            {
                yield return new("temporaryReason", "say until when the stay is, in 'temporaryUntil'; or leave the reason out where the move lasts.");
            }

            yield break;
        }

        if (end <= from)
        {
            yield return new("temporaryUntil", "a move for a while ends after it begins.");
        }

        if (!desk.Pack.ClocksStartWithAnchor || end == known)
        {
            yield break;
        }

        var clause = desk.ClauseOf(TransferRuleKind.ResponsibleAuthority);
        var last = (from > desk.Today ? from : desk.Today).AddMonths(LongestInMonths);
        if (end > last)
        {
            yield return new("temporaryUntil", $"a stay for a while is looked at again after {LongestInMonths} months at the latest (a local rule of this service; the procedure sets none): say an end up to {last:yyyy-MM-dd}, and lengthen it then with its reason; or leave 'temporaryUntil' out, and the move is handed over.", clause);
        }

        foreach (var fault in CaseDesk.Reason("temporaryReason", EmptyWords.SayOnly(reason, SaysThatItIsAStay) ? null : reason, "the reason why the family is there for a while only, as with relatives or in a refuge,", clause))
        {
            yield return fault;
        }
    }

    private static bool SaysThatItIsAStay(string word) => OfAStay.Any(stem => word.StartsWith(stem, StringComparison.Ordinal));
}
