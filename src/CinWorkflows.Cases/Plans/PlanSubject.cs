using System.Globalization;
using CinWorkflows.Cases.Duties;

namespace CinWorkflows.Cases.Plans;

/// <summary>A version of the plan, and perhaps somebody who receives it.</summary>
/// <param name="Version">The version, from 1.</param>
/// <param name="Recipient">Who; null for the version as such.</param>
public sealed record PlanSubject(int Version, string? Recipient = null) : DutySubject
{
    /// <inheritdoc />
    public override string Text => string.Create(CultureInfo.InvariantCulture, $"v{Version}{(Recipient is null ? "" : "/")}{Recipient}");

    /// <inheritdoc />
    public override string? PersonId => Recipient;

    /// <inheritdoc />
    public override IEnumerable<string> InWords(CaseFile file, string plan) =>
        [string.Create(CultureInfo.InvariantCulture, $"Version {Version} of the {plan}")];

    /// <summary>Reads it back.</summary>
    public static PlanSubject Read(string text)
    {
        var (version, recipient) = text.Contains('/', StringComparison.Ordinal) ? Halves("a plan", text) : (text, null);
        return version.StartsWith('v') ? new PlanSubject(NumberOf("a plan", version[1..]), recipient) : throw NotOf("a plan", text);
    }
}
