using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CinWorkflows.Web.Queries;

/// <summary>
/// Reads the parameters of a list and gathers what is wrong with them.
/// </summary>
internal sealed partial class QueryValues
{
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    private static readonly DateOnly Latest = new(2099, 12, 31);

    private readonly IQueryCollection _query;
    private readonly List<FieldError> _errors = [];

    public QueryValues(HttpRequest request)
    {
        _query = request.Query;
        foreach (var (name, values) in _query)
        {
            if (values.Count > 1)
            {
                _errors.Add(new(name, "given twice."));
            }
            else if (values.ToString().Contains('\0', StringComparison.Ordinal))
            {
                _errors.Add(new(name, Scalar.NoNull));
            }
        }
    }

    /// <summary>The problem with the parameters read; null where there is none.</summary>
    public ProblemHttpResult? Problem => _errors.Count == 0 ? null : Problems.Problem.Invalid(_errors);

    public string? Text(string name) => _query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>An id: a name that somebody types in its place is looked for nowhere, and would stand in the access log.</summary>
    public string? Id(string name) => Text(name) is not { } text ? null
        : AnId().IsMatch(text) ? text
        : text.Contains('\0', StringComparison.Ordinal) ? null
        : Wrong<string?>(name, "an id is expected: letters, digits, '-', '_', '.' and '@'. Nobody is looked for by name.", null);

    /// <summary>A value without which there is no answer.</summary>
    public string? Needed(string name) => Text(name) ?? Wrong<string?>(name, "it is missing.", null);

    public bool Flag(string name) =>
        Text(name) is { } text && (bool.TryParse(text, out var flag) ? flag : Wrong(name, "true or false is expected.", false));

    public DateOnly? Date(string name) => Text(name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? IsOfOurTime(date) ? date : Wrong<DateOnly?>(name, $"a day from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd} is expected.", null)
        : Wrong<DateOnly?>(name, "a date such as '2026-03-02' is expected.", null);

    public int Number(string name, int otherwise, int least, int most) => Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : Wrong(name, most == int.MaxValue ? $"a whole number from {least} on is expected." : $"a whole number from {least} to {most} is expected.", otherwise);

    public T? Choice<T>(string name)
        where T : struct, Enum => Text(name) is not { } text ? null
        : Choices.Fault(text, typeof(T)) is { } fault ? Wrong<T?>(name, fault, null)
        : Enum.Parse<T>(text, ignoreCase: true);

    private static bool IsOfOurTime(DateOnly date) => date >= Earliest && date <= Latest;

    private T Wrong<T>(string name, string reason, T instead)
    {
        _errors.Add(new(name, reason));
        return instead;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}_.@-]{1,100}$")]
    private static partial Regex AnId();
}
