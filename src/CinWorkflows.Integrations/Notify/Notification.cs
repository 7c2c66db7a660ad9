using System.Text.Json;

namespace CinWorkflows.Integrations.Notify;

/// <summary>A message as Notify knows it.</summary>
/// <param name="Id">Notify's id of it.</param>
/// <param name="Status">Its status; null in the answer to a send, which tells none.</param>
internal sealed record Notification(string Id, string? Status)
{
    private static readonly string[] Unsent = ["technical-failure", "temporary-failure"];

    /// <summary>True where the message did not arrive and Notify advises to send it again.</summary>
    public bool MayBeSentAgain => Unsent.Contains(Status);

    public static Notification Of(JsonElement element) => new(
        element.GetProperty("id").GetGuid().ToString(),
        element.TryGetProperty("status", out var status) ? status.GetString() : null);
}
