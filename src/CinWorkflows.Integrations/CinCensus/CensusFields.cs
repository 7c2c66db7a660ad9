using System.Collections.Frozen;
using System.Globalization;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>Reads the single values of a group and reports each that cannot be what it says.</summary>
internal sealed class CensusFields(CensusFaultLog faults, CensusHorizon horizon)
{
    public CensusFaultLog Faults => faults;

    public CensusHorizon Horizon => horizon;

    public string? Text(CensusElement group, string field) => group.First(field)?.Text;

    /// <summary>The day on which something happened. What lies after today is an error, after the reference date a warning.</summary>
    public DateOnly? Date(CensusElement group, string field, string? rule = null) =>
        group.First(field) is { } element ? Date(element, rule) : null;

    public DateOnly? Date(CensusElement element, string? rule)
    {
        var date = PlannedDate(element);
        if (date > horizon.Today)
        {
            faults.Error(element, $"is in the future: today is {CensusFaultLog.Show(horizon.Today)}", rule);
        }
        else if (date > horizon.Reference)
        {
            faults.Warning(element, $"is after the reference date of the return, {CensusFaultLog.Show(horizon.Reference)}", rule);
        }

        return date;
    }

    /// <summary>The first day of a group, without which the group says nothing.</summary>
    public DateOnly? RequiredDate(CensusElement group, string field, string? rule)
    {
        if (group.First(field)?.Text is null)
        {
            faults.Error(group, field, "is missing", rule);
        }

        return Date(group, field, rule);
    }

    /// <summary>A day that may still come, such as a target or an expected birth.</summary>
    public DateOnly? PlannedDate(CensusElement group, string field) =>
        group.First(field) is { } element ? PlannedDate(element) : null;

    private DateOnly? PlannedDate(CensusElement element)
    {
        if (element.Text is null)
        {
            return null;
        }

        if (!CensusDates.TryParse(element.Text, out var date))
        {
            faults.Error(element, "is not a date: write year-month-day, such as 2026-03-31");
            return null;
        }

        if (!CensusDates.IsBelievable(date))
        {
            faults.Error(element, "is a date that cannot be meant");
            return null;
        }

        return date;
    }

    /// <summary>An unknown code is kept as it stands, because most codes steer nothing here.</summary>
    public string? Code(CensusElement group, string field, FrozenSet<string> codes, string rule)
    {
        var code = Text(group, field);
        if (code is not null && !codes.Contains(code))
        {
            faults.Warning(group, field, "is not a code of the census's code set", rule);
        }

        return code;
    }

    public bool? Flag(CensusElement group, string field, string? rule = null)
    {
        switch (Text(group, field)?.ToLowerInvariant())
        {
            case null:
                return null;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                faults.Error(group, field, "is neither true (1) nor false (0)", rule);
                return null;
        }
    }

    public int? Count(CensusElement group, string field, string rule)
    {
        if (int.TryParse(Text(group, field), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        faults.Warning(group, field, "is missing or not a number from 0", rule);
        return null;
    }
}
