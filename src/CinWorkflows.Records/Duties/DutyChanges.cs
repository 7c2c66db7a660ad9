using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Records.Duties;

/// <summary>What a sheet of duties changed.</summary>
/// <param name="Arisen">The rows that are new.</param>
/// <param name="Dated">The rows whose date was set or moved.</param>
/// <param name="Closed">The keys of those that were open and are not any more.</param>
internal sealed record DutyChanges(IReadOnlyList<DutyRow> Arisen, IReadOnlyList<DutyRow> Dated, IReadOnlyList<string> Closed)
{
    /// <summary>Whether the sheet opens duties that are not open yet: then how often they arose before matters.</summary>
    public static bool OpensAnew(DutySheet sheet, IReadOnlyDictionary<string, DutyRow> open) =>
        sheet.Opened.Any(duty => !open.ContainsKey(duty.Duty.Key));

    /// <summary>Takes over a sheet.</summary>
    /// <param name="sheet">The duties as the case's workflow has worked them out.</param>
    /// <param name="open">The case's open duties by key: they are changed, added and removed.</param>
    /// <param name="past">The keys of its closed duties, once for each time that they were closed.</param>
    public static DutyChanges Apply(DutySheet sheet, Dictionary<string, DutyRow> open, IReadOnlyList<string> past)
    {
        List<DutyRow> arisen = [];
        List<DutyRow> dated = [];
        List<string> closed = [];
        foreach (var duty in sheet.Opened)
        {
            if (!open.TryGetValue(duty.Duty.Key, out var row))
            {
                row = DutyRow.Opened(sheet.CaseId, duty, 1 + past.Count(key => key == duty.Duty.Key));
                open.Add(row.Key, row);
                arisen.Add(row);
            }

            if (row.Take(duty))
            {
                dated.Add(row);
            }
        }

        foreach (var key in sheet.Closed)
        {
            if (open.Remove(key, out var duty))
            {
                duty.ClosedAt = sheet.At;
                closed.Add(key);
            }
        }

        return new(arisen, dated, closed);
    }
}
