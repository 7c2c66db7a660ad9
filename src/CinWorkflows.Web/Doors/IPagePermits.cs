using CinWorkflows.Web.Access;

namespace CinWorkflows.Web.Doors;

/// <summary>What whoever asks for a page may do, as the one table says: so that no page offers what another would refuse.</summary>
public interface IPagePermits
{
    /// <summary>Whether a page of a policy is theirs.</summary>
    /// <param name="policy">One of <see cref="PagePolicies"/>.</param>
    bool May(string policy);
}
