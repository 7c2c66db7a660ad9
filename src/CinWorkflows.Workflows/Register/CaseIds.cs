using System.Text.RegularExpressions;
using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Workflows.Register;

/// <summary>What a case's id may look like: it is in every history, log and subject line, so it must not tell who the child is.</summary>
internal static partial class CaseIds
{
    public static Refusal? Fault(string id) => Allowed().IsMatch(id)
        ? null
        : new("caseId", "a case id has 3 to 60 letters, digits, '-' and '_' and begins with a letter or digit; it names nobody.");

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{2,59}$")]
    private static partial Regex Allowed();
}
