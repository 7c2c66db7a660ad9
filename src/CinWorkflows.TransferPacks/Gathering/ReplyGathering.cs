using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Contents;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>Who signed a version of the plan, who disagrees and with what, and who has not answered (N14, N37, H12).</summary>
internal static class ReplyGathering
{
    private const string Awaited = "awaited";

    /// <summary>The version with the last word of each person.</summary>
    /// <param name="version">The version.</param>
    /// <param name="history">The case.</param>
    /// <param name="awaited">Whether those who have the plan are asked for a reply.</param>
    /// <param name="names">The names of the people.</param>
    public static PackPlanVersion Of(PlanVersion version, CaseHistory history, bool awaited, IReadOnlyDictionary<string, string> names) => new(
        version.Version,
        version.AgreedOn,
        version.CirculatedOn,
        [
            .. version.Recipients.Concat(version.GivenByHand).Concat(version.Replies.Select(reply => reply.PersonId)).Distinct()
                .Where(person => awaited || version.ReplyOf(person) is not null)
                .Select(person => Reply(person, version, history, names)),
        ]);

    private static PackReply Reply(string person, PlanVersion version, CaseHistory history, IReadOnlyDictionary<string, string> names)
    {
        var name = names.GetValueOrDefault(person, person);
        if ((version.DisagreementOf(person) ?? version.ReplyOf(person)) is not { } last)
        {
            return new(name, Awaited);
        }

        var disagrees = last.Reply == PlanReply.Disagrees;
        return new(
            name,
            Codes.Of(last.Reply),
            last.On,
            disagrees ? history.Of<PlanReplyRecorded>().LastOrDefault(reply => reply.Version == version.Version && reply.PersonId == person && reply.Reply == PlanReply.Disagrees)?.Areas : null,
            disagrees ? history.Of<ReviewOutcomeRecorded>().Where(outcome => outcome.On >= last.On).SelectMany(outcome => outcome.Disagreements ?? []).LastOrDefault(answer => answer.PersonId == person)?.Response : null);
    }
}
