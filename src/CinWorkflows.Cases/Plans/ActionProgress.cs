namespace CinWorkflows.Cases.Plans;

/// <summary>An action of the plan and whether it is done (N18, N21). What it is, is in the record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="By">By when.</param>
/// <param name="DoneOn">When it was done; null while it is not.</param>
public sealed record ActionProgress(string Id, string OwnerId, DateOnly By, DateOnly? DoneOn = null);
