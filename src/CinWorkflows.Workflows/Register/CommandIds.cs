using System.Security.Cryptography;
using System.Text;

namespace CinWorkflows.Workflows.Register;

/// <summary>Ids of commands that the service itself gives: the same finding has the same id, and is recorded once.</summary>
internal static class CommandIds
{
    public static Guid Of(string finding) => new(SHA256.HashData(Encoding.UTF8.GetBytes(finding)).AsSpan(0, 16));
}
