using System.Globalization;

namespace CinWorkflows.Integrations.CinCensus;

/// <summary>Collects the faults of one record and knows where in the file each belongs.</summary>
internal sealed class CensusFaultLog(string? child)
{
    private const int LongestValue = 60;

    private readonly List<CensusFault> _faults = [];

    public bool HasErrors => _faults.Exists(fault => fault.Severity == CensusSeverity.Error);

    public IEnumerable<CensusFault> InFileOrder => _faults.OrderBy(fault => fault.Line);

    public void Error(CensusElement group, string field, string reason, string? rule = null) =>
        Add(group, field, reason, rule, CensusSeverity.Error);

    public void Warning(CensusElement group, string field, string reason, string? rule = null) =>
        Add(group, field, reason, rule, CensusSeverity.Warning);

    public void Error(CensusElement element, string reason, string? rule = null) =>
        Add(element, reason, rule, CensusSeverity.Error);

    public void Warning(CensusElement element, string reason, string? rule = null) =>
        Add(element, reason, rule, CensusSeverity.Warning);

    /// <summary>A field that is missing is reported at the line of the group in which it should be.</summary>
    private void Add(CensusElement group, string field, string reason, string? rule, CensusSeverity severity)
    {
        var element = group.First(field);
        _faults.Add(new CensusFault(child, (element ?? group).Line, field, Shorten(element?.Text), reason, rule, severity));
    }

    private void Add(CensusElement element, string reason, string? rule, CensusSeverity severity) =>
        _faults.Add(new CensusFault(child, element.Line, element.Name, Shorten(element.Text), reason, rule, severity));

    public static string Show(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";

    private static string? Shorten(string? value) => value?.Length > LongestValue ? value[..LongestValue] + "…" : value;
}
