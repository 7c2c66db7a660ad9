namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The episodes of one child against one another: one may be open, and it is the latest.</summary>
internal static class EpisodeSequence
{
    public static void Check(IReadOnlyList<EpisodeReading> episodes)
    {
        var dated = episodes.Where(reading => reading.Episode.ReferralDate is not null)
            .OrderBy(reading => reading.Episode.ReferralDate).ThenBy(reading => reading.Group.Line).ToList();
        EpisodeReading? running = null;
        foreach (var later in dated)
        {
            if (running is { Episode: var earlier } && earlier.IsOpen)
            {
                CheckLeftOpen(running, later);
            }
            else if (running is not null && later.Episode.ReferralDate < running.Episode.ClosureDate)
            {
                later.Faults.Warning(later.Group, "CINreferralDate",
                    $"falls within the episode at line {running.Group.Line}, closed on {CensusFaultLog.Show(running.Episode.ClosureDate)}", "8820");
            }

            running = Longer(running, later);
        }
    }

    /// <summary>An older episode without a closure was forgotten when the child came back; the newest is the one that is worked on.</summary>
    private static void CheckLeftOpen(EpisodeReading left, EpisodeReading later)
    {
        var isSecondOpen = later.Episode.IsOpen;
        left.Faults.Error(left.Group, "CINclosureDate",
            $"is missing, although a later episode (line {later.Group.Line}) " +
            (isSecondOpen ? "is open as well" : $"began on {CensusFaultLog.Show(later.Episode.ReferralDate)}"),
            isSecondOpen ? "8815" : "8816");
    }

    private static EpisodeReading Longer(EpisodeReading? running, EpisodeReading later) =>
        running is { Episode: { NoFurtherAction: false, ClosureDate: { } end } } && end > later.Episode.ClosureDate && !later.Episode.IsOpen
            ? running
            : later;
}
