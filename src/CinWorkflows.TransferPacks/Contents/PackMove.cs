namespace CinWorkflows.TransferPacks.Contents;

/// <summary>Where the family goes, and since when.</summary>
internal sealed record PackMove(DateOnly ReportedOn, DateOnly? ResidentOn, bool HasMoved, int RecentMoves, DateOnly? TemporaryUntil = null, string? NewAddress = null);
