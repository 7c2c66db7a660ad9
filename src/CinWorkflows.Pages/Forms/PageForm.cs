using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.Pages.Forms;

/// <summary>
/// What a form holds: what was sent, or what stands in it at first; and what is wrong with it, field by field, in the order in which it was found.
/// </summary>
internal sealed class PageForm
{
    private static readonly string[] PartsOfDate = ["day", "month", "year"];

    /// <summary>Of other years there is no day in a case: whatever is counted from one would leave the calendar.</summary>
    private static readonly (int First, int Last) Years = (1900, 2199);

    private readonly Dictionary<string, IReadOnlyList<string>> _values;

    private readonly List<FormFault> _faults = [];

    private PageForm(Dictionary<string, IReadOnlyList<string>> values) => _values = values;

    public bool IsFine => _faults.Count == 0;

    /// <summary>All that it holds, to be carried on from the check to the record.</summary>
    public IEnumerable<(string Name, string Value)> Values => _values.SelectMany(entry => entry.Value.Select(value => (entry.Key, value)));

    /// <summary>A field; empty where there is nothing in it.</summary>
    public string this[string name] => _values.GetValueOrDefault(name) is [var first, ..] ? first : "";

    public static PageForm Empty() => new(new(StringComparer.Ordinal));

    /// <summary>What was sent; the framework's own fields and those of the page's steps are none of it.</summary>
    /// <param name="sent">The form.</param>
    /// <param name="own">The names that are not a field of it.</param>
    public static PageForm Of(IFormCollection sent, params string[] own) =>
        new(sent.Where(entry => !entry.Key.StartsWith("__", StringComparison.Ordinal) && !own.Contains(entry.Key))
            .ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.OfType<string>().Select(Written)], StringComparer.Ordinal));

    public IReadOnlyList<string> All(string name) => [.. (_values.GetValueOrDefault(name) ?? []).Where(value => value.Length > 0)];

    public bool Has(string name, string value) => All(name).Contains(value);

    public void Set(string name, params IReadOnlyList<string> values) => _values[name] = values;

    public void Set(string name, DateOnly day)
    {
        Set($"{name}-day", day.Day.ToString(CultureInfo.InvariantCulture));
        Set($"{name}-month", day.Month.ToString(CultureInfo.InvariantCulture));
        Set($"{name}-year", day.Year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A field is at fault; only the first thing that is wrong with it is said.</summary>
    public void Fault(string field, string message)
    {
        if (field.Length == 0 ? _faults.TrueForAll(fault => fault.Message != message) : FaultOf(field) is null)
        {
            _faults.Add(new(field, message));
        }
    }

    /// <summary>What is wrong, in the order of the questions; what is about none of them last.</summary>
    /// <param name="order">The names of the questions.</param>
    public IEnumerable<FormFault> FaultsIn(IReadOnlyList<string> order) =>
        _faults.OrderBy(fault => order.Index().FirstOrDefault(one => IsOf(fault, one.Item), (Index: order.Count, Item: "")).Index);

    /// <summary>What is wrong with a field, or a part of it; null where nothing is.</summary>
    public string? FaultOf(string name) => _faults.Find(fault => IsOf(fault, name))?.Message;

    /// <summary>Whether that part of a date is to be marked.</summary>
    public bool IsPartWrong(string name, string part) =>
        FaultOf(name) is not null && (this[$"{name}-{part}"].Length == 0 || PartsOfDate.All(other => this[$"{name}-{other}"].Length > 0));

    /// <summary>A text that need not be there; null where it is not.</summary>
    public string? Optional(string name) => this[name].Length == 0 ? null : this[name];

    /// <summary>A text that has to be there.</summary>
    public string Text(string name, string missing)
    {
        if (this[name].Length == 0)
        {
            Fault(name, missing);
        }

        return this[name];
    }

    /// <summary>One of some, which has to be chosen; empty where none of them is.</summary>
    public string ChosenOf(string name, string missing, params IReadOnlyList<string> values)
    {
        if (values.Contains(this[name]))
        {
            return this[name];
        }

        Fault(name, missing);
        return "";
    }

    /// <summary>One of some, which has to be chosen.</summary>
    public T Choice<T>(string name, string missing)
        where T : struct, Enum
    {
        if (NamedChoice.Of<T>(this[name]) is { } chosen)
        {
            return chosen;
        }

        Fault(name, missing);
        return default;
    }

    /// <summary>Any of some; what is none of them is at fault.</summary>
    public IReadOnlyList<T> AllOf<T>(string name)
        where T : struct, Enum
    {
        var chosen = All(name).Select(NamedChoice.Of<T>).ToList();
        if (chosen.Contains(null))
        {
            Fault(name, "Choose from what is listed");
        }

        return [.. chosen.OfType<T>()];
    }

    /// <summary>One of some, which need not be chosen; null where it is not. What is none of them is at fault.</summary>
    public T? OptionalChoice<T>(string name)
        where T : struct, Enum
    {
        var chosen = NamedChoice.Of<T>(this[name]);
        if (chosen is null && this[name].Length > 0)
        {
            Fault(name, "Choose from what is listed");
        }

        return chosen;
    }

    /// <summary>Yes or no, which has to be chosen; false where it is not.</summary>
    public bool YesOrNo(string name, string missing)
    {
        if (this[name] is not ("yes" or "no"))
        {
            Fault(name, missing);
        }

        return this[name] == "yes";
    }

    /// <summary>A time of the day, as "10:30", "10.30", "1030" or "10"; what is wrong says so.</summary>
    public TimeOnly Time(string name, string missing)
    {
        var digits = this[name].Replace(".", ":", StringComparison.Ordinal);
        if (TimeOnly.TryParseExact(digits, ["H:mm", "HHmm", "%H"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Fault(name, digits.Length == 0 ? missing : "Enter a time like 10:30");
        return default;
    }

    /// <summary>A date; what is wrong names the part that is.</summary>
    /// <param name="name">The name of its three fields.</param>
    /// <param name="what">What it is the date of: "The date of the visit".</param>
    public DateOnly Date(string name, string what) => OptionalDate(name, what) ?? Missing(name, what);

    /// <summary>A date that need not be given; null where it is not, or cannot be read.</summary>
    /// <inheritdoc cref="Date" />
    public DateOnly? OptionalDate(string name, string what)
    {
        var missing = PartsOfDate.Where(part => this[$"{name}-{part}"].Length == 0).ToList();
        if (missing.Count == PartsOfDate.Length)
        {
            return null;
        }

        if (missing.Count > 0)
        {
            Fault($"{name}-{missing[0]}", $"{what} must include a {string.Join(" and ", missing)}");
        }
        else if (DayOf(name) is { } day)
        {
            return day;
        }
        else
        {
            Fault($"{name}-day", $"{what} must be a real date, for example 27 3 2026");
        }

        return null;
    }

    /// <summary>The day that three fields hold; null where they hold none, or no real one.</summary>
    public DateOnly? DayOf(string name) =>
        DateOnly.TryParseExact(string.Join('-', PartsOfDate.Select(part => this[$"{name}-{part}"])), "d-M-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsReal(day) ? day : null;

    /// <summary>Whether a day can be one of a case.</summary>
    public static bool IsReal(DateOnly day) => day.Year >= Years.First && day.Year <= Years.Last;

    /// <summary>A text as somebody wrote it: without spaces around it, and without characters that nobody can write, which a record may not hold.</summary>
    public static string Written(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Any(IsUnwritable) ? string.Concat(trimmed.Where(sign => !IsUnwritable(sign))).Trim() : trimmed;
    }

    private static bool IsUnwritable(char sign) => char.IsControl(sign) && sign is not ('\n' or '\r' or '\t');

    private static bool IsOf(FormFault fault, string name) => fault.Field == name || PartsOfDate.Any(part => fault.Field == $"{name}-{part}");

    private DateOnly Missing(string name, string what)
    {
        if (FaultOf(name) is null)
        {
            Fault($"{name}-day", $"Enter {char.ToLowerInvariant(what[0])}{what[1..]}");
        }

        return default;
    }
}

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">The id of the field that the summary leads to; empty where it is about the whole.</param>
/// <param name="Message">What to do.</param>
internal sealed record FormFault(string Field, string Message);
