namespace CinWorkflows.Integrations.CinCensus;

/// <summary>From its referral to its closure: what belongs to an episode happened within it.</summary>
internal sealed record EpisodeSpan(DateOnly? Referral, DateOnly? Closure, CensusFaultLog Faults)
{
    /// <summary>The census allows no day's grace: the day of the referral itself is the first that counts.</summary>
    public void StartsWithin(CensusElement group, string field, DateOnly? date, string rule)
    {
        if (date < Referral)
        {
            Faults.Error(group, field, $"is before the referral of {CensusFaultLog.Show(Referral)}", rule);
        }

        EndsWithin(group, field, date);
    }

    public void EndsWithin(CensusElement group, string field, DateOnly? date)
    {
        if (date > Closure)
        {
            Faults.Error(group, field, $"is after the episode was closed on {CensusFaultLog.Show(Closure)}", "8565");
        }
    }

    public void MustHaveEnded(CensusElement group, string field, bool isOpen, string? rule)
    {
        if (isOpen && Closure is not null)
        {
            Faults.Error(group, field, $"is missing, although the episode was closed on {CensusFaultLog.Show(Closure)}", rule);
        }
    }
}
