namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The section 47 enquiries of an episode.</summary>
internal sealed class Section47Reading(CensusFields fields, EpisodeSpan span)
{
    private const string Start = "S47ActualStartDate";
    private const string Conference = "DateOfInitialCPC";

    public IReadOnlyList<CensusSection47> ReadAll(CensusElement episode)
    {
        var enquiries = new List<CensusSection47>();
        CensusElement? open = null;
        foreach (var group in episode.All("Section47"))
        {
            if (Read(group) is not { } enquiry)
            {
                continue;
            }

            enquiries.Add(enquiry);
            if (enquiry.IsOpen && open is not null)
            {
                fields.Faults.Warning(group, Conference, $"is missing, and the enquiry at line {open.Line} is open as well", "8839");
            }

            open = enquiry.IsOpen ? group : open;
        }

        return enquiries;
    }

    private CensusSection47? Read(CensusElement group)
    {
        CensusShape.Section47.Check(group, fields.Faults);

        var start = fields.RequiredDate(group, Start, "8740");
        var conference = fields.Date(group, Conference, "8715");
        var notRequired = fields.Flag(group, "ICPCnotRequired") ?? false;

        span.StartsWithin(group, Start, start, "2889");
        span.StartsWithin(group, Conference, conference, "1104");
        span.MustHaveEnded(group, Conference, isOpen: conference is null && !notRequired, "8868");
        if (conference < start)
        {
            fields.Faults.Error(group, Conference, $"is before the enquiry began on {CensusFaultLog.Show(start)}", "8615");
        }

        var target = fields.PlannedDate(group, "InitialCPCtarget");
        return start is null ? null : new CensusSection47(group.Line, start.Value, target, conference, notRequired);
    }
}
