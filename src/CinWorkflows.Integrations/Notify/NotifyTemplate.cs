using System.Text.Json;
using System.Text.RegularExpressions;

namespace CinWorkflows.Integrations.Notify;

/// <summary>A template as Notify knows it.</summary>
/// <param name="Type">Its medium: <c>email</c>, <c>sms</c> or <c>letter</c>.</param>
/// <param name="Fields">The fields that a message has to fill.</param>
internal sealed partial record NotifyTemplate(string Type, IReadOnlySet<string> Fields)
{
    public static NotifyTemplate? Of(JsonElement element) =>
        element.TryGetProperty("type", out var type) && element.TryGetProperty("body", out var body) && element.TryGetProperty("version", out _)
            ? new(type.GetString()!, FieldsOf(body.GetString() + (element.TryGetProperty("subject", out var subject) ? subject.GetString() : "")))
            : null;

    /// <summary>The fields of a text: <c>((name))</c>, or <c>((name??words to show or not))</c>.</summary>
    private static HashSet<string> FieldsOf(string text) =>
        [.. Field().Matches(text).Select(match => match.Groups["name"].Value.Trim().ToLowerInvariant().Replace(' ', '_'))];

    [GeneratedRegex(@"\(\((?<name>[^()?]+)(?:\?\?[^()]*)?\)\)")]
    private static partial Regex Field();
}
