namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The assessments of an episode.</summary>
internal sealed class AssessmentReading(CensusFields fields, EpisodeSpan span)
{
    private const string Start = "AssessmentActualStartDate";
    private const string Authorisation = "AssessmentAuthorisationDate";
    private const string Factor = "AssessmentFactors";

    public IReadOnlyList<CensusAssessment> ReadAll(CensusElement episode)
    {
        var assessments = new List<CensusAssessment>();
        var periods = new List<CensusPeriod>();
        foreach (var group in episode.All("Assessments"))
        {
            if (Read(group) is { } assessment)
            {
                assessments.Add(assessment);
                periods.Add(new CensusPeriod(assessment.StartDate, assessment.AuthorisationDate, group));
            }
        }

        foreach (var (later, earlier) in CensusPeriod.Overlaps(periods))
        {
            if (later.IsOpen && earlier.IsOpen)
            {
                fields.Faults.Error(later.Group, Authorisation, $"is missing, and the assessment of {CensusFaultLog.Show(earlier.Start)} is open as well", "8896");
            }
            else
            {
                fields.Faults.Warning(later.Group, Start, $"falls within the assessment of {CensusFaultLog.Show(earlier.Start)}", "8863Q");
            }
        }

        return assessments;
    }

    private CensusAssessment? Read(CensusElement group)
    {
        CensusShape.Assessment.Check(group, fields.Faults);

        var start = fields.RequiredDate(group, Start, "8736");
        var authorisation = fields.Date(group, Authorisation, "8696");
        var factors = Factors(group, isAuthorised: authorisation is not null);

        span.StartsWithin(group, Start, start, "1103");
        span.EndsWithin(group, Authorisation, authorisation);
        span.MustHaveEnded(group, Authorisation, isOpen: authorisation is null, "8867");
        if (authorisation < start)
        {
            fields.Faults.Error(group, Authorisation, $"is before the assessment began on {CensusFaultLog.Show(start)}", "8608");
        }

        var review = fields.PlannedDate(group, "AssessmentInternalReviewDate");
        return start is null ? null : new CensusAssessment(group.Line, start.Value, review, authorisation, factors);
    }

    private List<string> Factors(CensusElement group, bool isAuthorised)
    {
        var elements = group.All("FactorsIdentifiedAtAssessment").SelectMany(list => list.Children)
            .Concat(group.All(Factor)).Where(element => element.Text is not null).ToList();
        var codes = new List<string>();
        foreach (var element in elements)
        {
            if (!CensusCodes.AssessmentFactors.Contains(element.Text!))
            {
                fields.Faults.Warning(element, "is not a code of the census's code set", "8897Q");
            }
            else if (codes.Contains(element.Text!))
            {
                fields.Faults.Warning(element, "is given twice", "8898");
                continue;
            }

            codes.Add(element.Text!);
        }

        if (codes.Count > 1 && codes.Contains(CensusCodes.NoFactors))
        {
            fields.Faults.Warning(group, Factor, "says that there are no factors (21) and names some", "8869");
        }

        if (isAuthorised != codes.Count > 0)
        {
            fields.Faults.Warning(group, Factor,
                isAuthorised ? "is missing from an authorised assessment" : "is given for an assessment that is not authorised",
                isAuthorised ? "8897Q" : "8614");
        }

        return codes;
    }
}
