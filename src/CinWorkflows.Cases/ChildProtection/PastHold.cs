namespace CinWorkflows.Cases.ChildProtection;

/// <summary>A child protection plan that held the case and has ended (N1, H1).</summary>
/// <param name="Since">The day on which the plan started.</param>
/// <param name="EndedOn">The day on which it ended.</param>
public sealed record PastHold(DateOnly Since, DateOnly EndedOn)
{
    /// <summary>Whether a day lies in it: what fell due then was not owed here.</summary>
    public bool Covers(DateOnly on) => Since <= on && on <= EndedOn;
}
