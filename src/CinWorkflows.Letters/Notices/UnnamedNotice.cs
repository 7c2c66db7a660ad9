using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Notices;

/// <summary>
/// What a service manager who is not named on a restricted case is told of it: that something urgent, or with a limit, waits on it, or that nobody who is named may
/// answer it, and whom to ask; nothing of what that is (N19g, N23, N25).
/// </summary>
internal static class UnnamedNotice
{
    private const string Title = "Something waits on a restricted case";

    /// <param name="brief">What a letter about the case is written from.</param>
    /// <param name="named">Who is named on it, by id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Letter> WriteAsync(CaseLetterBrief brief, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var whom = new List<string>();
        foreach (var id in named)
        {
            if (await brief.Sources.Staff.FindAsync(id, cancellationToken) is { } member)
            {
                whom.Add(PlainWords.OneLine(member.Name));
            }
        }

        var summary = new LetterSummary(
            $"{Title}: case {brief.File.CaseId}.",
            whom.Count > 0 ? $"Ask those who are named on it what waits, and see that it is settled: {string.Join(", ", whom)}." : "Nobody who is named on it is to be found.",
            "Where they may not settle it, or do not answer, name somebody who may, yourself if need be ('namedPeopleAdded'), with the reason.")
        {
            IfNotDone = "You are told again until it is settled.",
        };
        return UnseenCaseLetter.Write(brief, summary, Title, $"Case {brief.File.CaseId} is for named people only. Something on it is urgent or has a limit, and waits: those who are named have not settled it, or may not, because they hold the case, it is about what they did, or they have left. What it is cannot be told to somebody who is not named.", Role.ServiceManager);
    }
}
