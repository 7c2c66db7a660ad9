using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A "yes" to whether the child may be trafficked or enslaved raises a safeguarding concern by itself (N45): it is told and discussed as
/// every other (N25), and the referral to the National Referral Mechanism is asked for.
/// </summary>
internal static class TraffickingConcern
{
    /// <summary>The id of the concern about a child who moved here.</summary>
    public const string In = "trafficking-in";

    /// <summary>The id of the concern about a move from here.</summary>
    public static string IdOf(string transferId) => string.Create(CultureInfo.InvariantCulture, $"trafficking-t{TransferId.Parse(transferId)?.Number}");

    /// <summary>Whether a concern is about that move: the first of that id, or one that was raised anew.</summary>
    public static bool IsAbout(Concern concern, string id) => concern.Trafficking == true && (concern.Id == id || concern.Id.StartsWith($"{id}-", StringComparison.Ordinal));

    /// <summary>The case with the concern; while one is open, or its referral is not settled, the same answer raises no second.</summary>
    public static CaseFile WithTrafficking(this CaseFile file, TraffickingCheck? answer, string id, DateOnly on, ActStamp stamp)
    {
        var before = file.Concerns.Where(concern => IsAbout(concern, id)).ToList();
        if (answer is not { Concern: true } || before.Exists(concern => concern.IsOpen || concern.ReferralSettledOn is null))
        {
            return file;
        }

        var next = before.Count == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{before.Count + 1}");
        return file with { Concerns = [.. file.Concerns, new(next, on) { RaisedAt = stamp.At, Trafficking = true }] };
    }

    /// <summary>Refuses a missing answer after several moves, and one without reasons.</summary>
    public static IEnumerable<Refusal> Check(TraffickingCheck? answer, int moves, CaseDesk desk)
    {
        var clause = desk.ClauseOf(TransferRuleKind.RecentMoves);
        if (answer is not null)
        {
            return CaseDesk.Text("trafficking.reasons", answer.Reasons, "what speaks for and against it", clause);
        }

        return moves >= desk.Pack.Transfers!.PromptAfterMoves
            ? [new Refusal("trafficking", $"the family has moved {moves} times in two years: say whether the child may be trafficked or enslaved, and why.", clause)]
            : [];
    }
}
