using System.Globalization;

namespace CinWorkflows.Rules.Policies;

/// <summary>An authority that is no more, whose code records still name.</summary>
/// <param name="Name">What it was called.</param>
/// <param name="On">The day from which others have its area.</param>
/// <param name="After">Those that have its area since, by code and name.</param>
public sealed record AuthorityEnded(string Name, DateOnly On, IReadOnlyList<(string Code, string Name)> After)
{
    /// <summary>"The county of Northamptonshire ended on 1 April 2021: name North Northamptonshire (E06000061) or West Northamptonshire (E06000062)".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} ended on {On:d MMMM yyyy}: name {string.Join(" or ", After.Select(one => $"{one.Name} ({one.Code})"))}");
}
