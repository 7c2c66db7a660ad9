namespace CinWorkflows.Cases.Closure;

/// <summary>
/// By which whoever ends a case names something that is open: what it is, and which. It is stored as its text, a pinned format, from which it
/// is read back.
/// </summary>
/// <param name="Kind">What it is, for example <c>concern</c>.</param>
/// <param name="Of">Which; null where there is only one.</param>
public sealed record OpenItemId(string Kind, string? Of = null)
{
    /// <summary>An action of the plan that is not done.</summary>
    public const string Action = "action";

    /// <summary>A safeguarding concern.</summary>
    public const string Concern = "concern";

    /// <summary>A strategy discussion that is due.</summary>
    public const string Strategy = "strategyDiscussion";

    /// <summary>An enquiry under section 47.</summary>
    public const string Enquiry = "section47";

    /// <summary>A meeting that is arranged.</summary>
    public const string Meeting = "meeting";

    /// <summary>A message that was not delivered, or was withheld.</summary>
    public const string Message = "message";

    /// <summary>A visit to the child that is overdue.</summary>
    public const string Visit = "visit";

    /// <summary>The specific review beyond 12 months that is overdue.</summary>
    public const string TwelveMonthReview = "twelveMonthReview";

    /// <summary>A further duty of the pack.</summary>
    public const string FurtherDuty = "furtherDuty";

    /// <summary>A disagreement with the plan that no review has answered.</summary>
    public const string Disagreement = "disagreement";

    /// <summary>A further assessment that goes on.</summary>
    public const string Assessment = "furtherAssessment";

    /// <summary>A plan that somebody is to be given.</summary>
    public const string Copy = "copy";

    /// <summary>A plan that is agreed and not circulated.</summary>
    public const string Plan = "plan";

    /// <summary>A reply to the plan that is awaited.</summary>
    public const string Reply = "reply";

    /// <summary>A change of the plan that a review decided on.</summary>
    public const string Amendment = "amendment";

    /// <summary>A review that is overdue.</summary>
    public const string Review = "review";

    /// <summary>A review that is due early since a change of circumstances.</summary>
    public const string EarlyReview = "earlyReview";

    /// <summary>The outcome of a review that was held.</summary>
    public const string Outcome = "outcome";

    /// <summary>What becomes of a child who lives in another area, or may do so by now, and of whom nobody there may be told.</summary>
    public const string Stay = "stay";

    /// <summary>As it is stored.</summary>
    public string Text => Of is null ? Kind : $"{Kind}/{Of}";

    /// <summary>Reads it back: what comes after the first stroke is which.</summary>
    /// <param name="text">The text.</param>
    public static OpenItemId Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var stroke ? new(text[..stroke], text[(stroke + 1)..]) : new(text);
    }
}
