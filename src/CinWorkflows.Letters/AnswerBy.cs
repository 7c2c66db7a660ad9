using CinWorkflows.Cases.Duties;
using CinWorkflows.Letters.Layout;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Wording;
using static CinWorkflows.Letters.Layout.LetterPart;

namespace CinWorkflows.Letters;

/// <summary>By when somebody outside the authority answers, and why then. A day that has passed is not held against them.</summary>
/// <param name="Day">The last day on which they answer, the same in every form of the letter; null for as soon as they can.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record AnswerBy(DateOnly? Day, string Reason)
{
    public LetterPart Part => Say($"{Request} {Reason}");

    private string Request => Day is { } day ? $"Please answer by {PlainWords.Date(day)}." : "Please answer as soon as you can.";

    /// <summary>The reply to a plan (N14, H12).</summary>
    public static AnswerBy ForPlan(CaseLetterBrief brief, Deadline? deadline) => new(Coming(brief, deadline), (brief.Reader.Audience, deadline) switch
    {
        (LetterAudience.Child, _) => "Then we have time to look at what you say.",
        (LetterAudience.Parent, { } limit) => $"We give everybody {limit.Within} to answer. Then we can keep what you say with the plan.",
        (LetterAudience.Parent, null) => "Then we can keep what you say with the plan.",
        (_, { } limit) => $"That is {limit.Within} after {Anchors.InWords(limit.Anchor)} on {PlainWords.Date(limit.AnchoredOn)}.",
        _ => "Your reply is then kept with the plan.",
    });

    /// <summary>Views for a review, from somebody who will not attend (N26, H23).</summary>
    /// <param name="brief">What the letter is written from.</param>
    /// <param name="deadline">The authority's limit; null where it has none.</param>
    /// <param name="meeting">The day of the review's meeting; null where none is arranged.</param>
    public static AnswerBy ForViews(CaseLetterBrief brief, Deadline? deadline, DateOnly? meeting)
    {
        var reason = brief.Reader.Audience switch
        {
            LetterAudience.Child => "Then we can talk about what you say.",
            LetterAudience.Parent => "Then we can read what you say before we look at the plan.",
            _ => "Your views can then be considered in the review.",
        };
        return Coming(brief, deadline) is { } due ? new(due, reason)
            : meeting > brief.Today ? new(meeting.Value.AddDays(-1), reason)
            : new(null, reason);
    }

    /// <summary>Anything else that is awaited from somebody.</summary>
    public static AnswerBy ForOther(CaseLetterBrief brief, Deadline? deadline) =>
        new(Coming(brief, deadline), brief.Reader.Audience == LetterAudience.Agency ? "The case can then go on without delay." : "Then we can go on with what we plan for you.");

    private static DateOnly? Coming(CaseLetterBrief brief, Deadline? deadline) => deadline?.Due >= brief.Today ? deadline.Due : null;
}
