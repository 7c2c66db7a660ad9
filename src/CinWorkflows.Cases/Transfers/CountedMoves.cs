namespace CinWorkflows.Cases.Transfers;

/// <summary>How often a family has moved between areas within two years (N45).</summary>
public static class CountedMoves
{
    private const int Years = 2;

    /// <summary>The moves up to one from here: as whoever reported it counts, and never fewer than this record knows of.</summary>
    /// <param name="file">The case.</param>
    /// <param name="move">The move.</param>
    public static int Of(CaseFile file, TransferOut move)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(move);
        var since = move.ReportedOn.AddYears(-Years);
        var from = file.TransfersOut.Count(went => went.Number == move.Number || (went.Number < move.Number && went.HasMoved && went.ResidentOn >= since));
        var into = file.TransferIn is { } came && (came.ResidentOn ?? came.NoticedOn) >= since ? came.RecentMoves ?? 1 : 0;
        return Math.Max(move.RecentMoves, from + into);
    }
}
