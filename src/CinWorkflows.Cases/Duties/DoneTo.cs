using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>A duty as it is put to a role that it is done to, and that does not do it: nobody reads about themselves as about somebody else.</summary>
/// <param name="Role">The role.</param>
/// <param name="Title">What it is about, for them.</param>
/// <param name="NextStep">What they do next.</param>
public sealed record DoneTo(Role Role, string Title, string NextStep);
