namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The header of the return.</summary>
internal static class HeaderReading
{
    private const string ReferenceDate = "ReferenceDate";

    /// <exception cref="CensusFormatException">The header is that of another collection.</exception>
    public static CensusHeader Read(CensusElement header, CensusFaultLog faults)
    {
        var details = header.First("CollectionDetails") ?? header;
        var source = header.First("Source");
        var collection = details.First("Collection")?.Text;
        if (!string.Equals(collection, "CIN", StringComparison.OrdinalIgnoreCase))
        {
            throw new CensusFormatException(
                $"The file is a return of the collection \"{collection ?? "(not named)"}\"",
                header.Line,
                "Give the children in need census return (collection CIN).");
        }

        return new CensusHeader(
            header.Line,
            "CIN",
            details.First("Year")?.Text,
            ReadReferenceDate(details, faults),
            source?.First("LEA")?.Text,
            source?.First("SoftwareCode")?.Text,
            source?.First("Release")?.Text,
            source?.First("DateTime")?.Text);
    }

    /// <summary>Without it the return is still read: today then bounds what can have happened.</summary>
    private static DateOnly? ReadReferenceDate(CensusElement details, CensusFaultLog faults)
    {
        if (!CensusDates.TryParse(details.First(ReferenceDate)?.Text ?? "", out var date) || !CensusDates.IsBelievable(date))
        {
            faults.Warning(details, ReferenceDate, "is missing or not a date", "100");
            return null;
        }

        if (date is not { Month: 3, Day: 31 })
        {
            faults.Warning(details, ReferenceDate, "is not the last day of a census year, 31 March", "100");
        }

        return date;
    }
}
