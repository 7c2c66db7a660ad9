using CinWorkflows.Integrations.Email;

namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// The <c>Operation-Id</c> of a message to one address: the same on every attempt, also by a process that knows nothing of an
/// earlier one. Another address makes another operation, so that a message can be sent elsewhere after a bounce.
/// </summary>
internal static class OperationId
{
    public static string Of(string key, string address)
    {
        var digest = MessageKey.Digest($"{key}\n{address}").ToCharArray();
        digest[12] = '8';
        digest[16] = '8';
        return Guid.Parse(digest).ToString();
    }
}
