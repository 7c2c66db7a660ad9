using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>The manager agrees the interval between reviews: at least every three months, longer only in exceptional circumstances (N23, H20).</summary>
/// <param name="Every">The interval.</param>
/// <param name="On">The day.</param>
/// <param name="ExceptionalReason">The exceptional circumstances; needed only for a longer interval.</param>
public sealed record ReviewIntervalAgreed(Period Every, DateOnly On, string? ExceptionalReason = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. Length(desk),
        .. Longer(desk) ? ReviewOrder.NothingOverdue(DutyKind.HoldReview, Next(desk.File), "every", desk) : [],
        .. ExceptionalReason is not null ? [.. CaseDesk.Reason("exceptionalReason", ExceptionalReason, "the exceptional circumstances", desk.Pack.Review.Clause), .. AsAnException(ExceptionalReason, desk)] : Array.Empty<Refusal>(),
    ];

    /// <summary>An exception has circumstances, and somebody who agrees to it: neither who works on the case nor who did so in the last of its intervals.</summary>
    private static IEnumerable<Refusal> AsAnException(string reason, CaseDesk desk)
    {
        var rules = desk.Pack.Review;
        if (!desk.Pack.ClocksStartWithAnchor)
        {
            yield break;
        }

        if (RepeatedClause.Is(reason))
        {
            yield return new("exceptionalReason", $"“{reason}” repeats what the procedure asks for, or says that people agreed: say what is exceptional in the circumstances of this child.", rules.Clause);
        }

        foreach (var refusal in RecentWorkers.RefuseException(desk, rules.Clause).Concat(OpenDanger.Refuse("exceptionalReason", desk)))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file with { Interval = new(Every, ExceptionalReason is not null, On) };

    /// <summary>Whether it gives more time than what stands now.</summary>
    private bool Longer(CaseDesk desk) =>
        !CaseDesk.Interval("every", Every).Any()
        && DutyBook.DeadlineOf(DutyKind.HoldReview, Next(desk.File), desk.File, desk.Pack, desk.Calendar) is { } now
        && DutyBook.DeadlineOf(DutyKind.HoldReview, Next(desk.File), desk.File with { Interval = new(Every, ExceptionalReason is not null, On) }, desk.Pack, desk.Calendar) is { } then
        && then.Due > now.Due;

    private static ReviewSubject Next(CaseFile file) => new(file.NextReviewNumber);

    private IEnumerable<Refusal> Length(CaseDesk desk)
    {
        if (CaseDesk.Interval("every", Every).FirstOrDefault() is { } impossible)
        {
            yield return impossible;
            yield break;
        }

        // What these say would outlive them: the interval of the ordinary arrangements would be as long as theirs.
        if (desk.Pack.Regimes.GetValueOrDefault(desk.File.Regime.Kind) is { } regime)
        {
            yield return new("every", "the arrangements chosen for this child say how often the plan is reviewed: change them by 'regimeChosen'.", regime.Clause);
            yield break;
        }

        var rules = desk.Pack.Review;
        var limit = ReviewLimit.Of(desk.File, desk.Pack);
        var longer = desk.Calendar.Add(On, Every).Date > desk.Calendar.Add(On, limit).Date;
        if (longer && !rules.LongerIfExceptional)
        {
            yield return new("every", $"reviews take place at least every {limit}.", rules.Clause);
        }
        else if (longer && string.IsNullOrWhiteSpace(ExceptionalReason))
        {
            yield return new("exceptionalReason", $"reviews take place at least every {limit}; a longer interval gives the exceptional circumstances.", rules.Clause);
        }
        else if (longer && ReviewOrder.YearFrom(On, desk) is { } year && desk.Calendar.Add(On, Every).Date > year.Due)
        {
            yield return new("every", $"{Every} is beyond the {year.Within} within which the plan has its specific review: exceptional circumstances make the interval longer, not longer than that.", year.Clause);
        }
        else if (!longer && ExceptionalReason is not null)
        {
            yield return new("exceptionalReason", $"{Every} is within the limit of {limit}: leave the reason out.", rules.Clause);
        }
    }
}
