using System.Collections.Concurrent;
using System.Text.Json;

namespace CinWorkflows.Rules.Calendar;

/// <summary>
/// The bank holidays of each division: the days that GOV.UK has published, from a versioned file in this assembly, and
/// for years before or after it days computed by rule and marked provisional. Safe to share between threads.
/// </summary>
public sealed class BankHolidays
{
    private static readonly Lazy<BankHolidays> Embedded = new(() => new BankHolidays(Read()));

    private readonly ConcurrentDictionary<(Division Division, int Year), IReadOnlyList<BankHoliday>> _years = new();
    private readonly BankHolidayFile _file;

    private BankHolidays(BankHolidayFile file) => _file = file;

    /// <summary>The published data that this version of the product carries.</summary>
    public static BankHolidays Published => Embedded.Value;

    /// <summary>The version of the published data: the day of the newest source that it was compared with.</summary>
    public string Version => _file.Version;

    /// <summary>Where the published data came from.</summary>
    public string Source => _file.Source;

    /// <summary>The licence that the published data is used under (Open Government Licence v3.0).</summary>
    public string Licence => _file.Licence;

    /// <summary>The first year with published data.</summary>
    public int FirstYear => _file.FirstYear;

    /// <summary>The last year with published data.</summary>
    public int LastYear => _file.LastYear;

    /// <summary>Whether the bank holidays of the date’s year are published rather than computed.</summary>
    public bool Covers(DateOnly date) => date.Year >= FirstYear && date.Year <= LastYear;

    /// <summary>The bank holidays of one year, earliest first. Computed once a year and division, then kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not one of 1 to 9999, or the division is unknown.</exception>
    public IReadOnlyList<BankHoliday> InYear(Division division, int year)
    {
        if (_years.TryGetValue((division, year), out var known))
        {
            return known;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(year, DateOnly.MinValue.Year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, DateOnly.MaxValue.Year);
        if (!_file.Divisions.TryGetValue(division, out var published))
        {
            throw new ArgumentOutOfRangeException(nameof(division), division, "No such division of the United Kingdom.");
        }

        IEnumerable<BankHoliday> holidays = year >= FirstYear && year <= LastYear
            ? published.Where(day => day.Key.Year == year).OrderBy(day => day.Key).Select(day => new BankHoliday(day.Key, day.Value, false))
            : BankHolidayRules.InYear(division, year);
        return _years.GetOrAdd((division, year), new ValueList<BankHoliday>(holidays));
    }

    /// <summary>The bank holiday on a date, or null when it is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The division is unknown.</exception>
    public BankHoliday? On(Division division, DateOnly date)
    {
        var year = InYear(division, date.Year);
        for (var i = 0; i < year.Count && year[i].Date <= date; i++)
        {
            if (year[i].Date == date)
            {
                return year[i];
            }
        }

        return null;
    }

    private static BankHolidayFile Read()
    {
        const string Name = "bank-holidays.json";
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The assembly was built without its resource {Name}.");
        return JsonSerializer.Deserialize<BankHolidayFile>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"The resource {Name} is empty.");
    }
}
