using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Workflows.Register;

/// <summary>Ids of commands that the service itself gives: the same finding has the same id, and is recorded once.</summary>
public static class CommandIds
{
    /// <summary>The id of a finding.</summary>
    /// <param name="finding">What was found, in a text that is the same whenever it is found again and no other finding's.</param>
    public static Guid Of(string finding) => new(SHA256.HashData(Encoding.UTF8.GetBytes(finding)).AsSpan(0, 16));
}
