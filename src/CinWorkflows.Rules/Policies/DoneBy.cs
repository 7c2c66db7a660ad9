using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies;

/// <summary>What has to be recorded so that a further duty is done.</summary>
/// <param name="Word">
/// <c>recorded</c>: the act <c>furtherDutyDone</c>; <c>childSeen</c> or <c>childSeenAlone</c>: such a visit; otherwise the type of the
/// act, for example <c>meetingHeld</c>.
/// </param>
public sealed record DoneBy(string Word)
{
    /// <summary>Done by saying so.</summary>
    public const string Recorded = "recorded";

    /// <summary>Done by a visit at which the child was seen.</summary>
    public const string ChildSeen = "childSeen";

    /// <summary>Done by a visit at which the child was seen alone.</summary>
    public const string ChildSeenAlone = "childSeenAlone";

    /// <summary>The words that a pack may use.</summary>
    /// <param name="cases">What there is on a case.</param>
    public static IReadOnlyList<string> Words(CaseVocabulary cases) => [Recorded, ChildSeen, ChildSeenAlone, .. cases.ActsAwaited];
}
