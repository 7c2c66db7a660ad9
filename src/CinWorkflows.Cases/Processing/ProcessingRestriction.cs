namespace CinWorkflows.Cases.Processing;

/// <summary>
/// What is held about somebody of a case is kept and not used, but for what the law allows (UK GDPR, article 18). To look after the child goes on: that is
/// important public interest.
/// </summary>
/// <param name="Id">The number of the act by which it was restricted.</param>
/// <param name="PersonId">Of whom.</param>
/// <param name="Ground">On what ground.</param>
/// <param name="On">The day.</param>
/// <param name="DecidedById">The data protection officer who decided it, by their id in the staff directory.</param>
public sealed record ProcessingRestriction(long Id, string PersonId, ProcessingGround Ground, DateOnly On, string DecidedById)
{
    /// <summary>The transfers of which a pack had been prepared before it and has not been since, by id; null where there are none.</summary>
    public IReadOnlyList<string>? PacksBefore { get; init; }

    /// <summary>The day on which it ended; null while it holds.</summary>
    public DateOnly? LiftedOn { get; init; }
}
