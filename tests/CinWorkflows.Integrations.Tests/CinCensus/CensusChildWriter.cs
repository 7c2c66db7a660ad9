using System.Xml;

namespace CinWorkflows.Integrations.Tests.CinCensus;

/// <summary>Writes one child of the return, at a stage, with dates that fit it.</summary>
internal sealed class CensusChildWriter(XmlWriter writer, Random random, DateOnly today)
{
    private const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static readonly string[] Ethnicities = ["WBRI", "WOTH", "MWBC", "MOTH", "AIND", "APKN", "BAFR", "BCRB", "CHNE", "OOTH"];
    private static readonly string[] Sources = ["1A", "1C", "2A", "2B", "3A", "3C", "4", "5B", "6", "8"];
    private static readonly string[] Needs = ["N1", "N3", "N4", "N5", "N6", "N8"];
    private static readonly string[] Factors = ["2B", "3B", "4B", "6A", "10A", "17A", "18B", "19B"];
    private static readonly string[] Disabilities = ["MOB", "LD", "HEAR", "VIS", "BEH", "AUT"];
    private static readonly string[] Reasons = ["RC1", "RC3", "RC5", "RC6", "RC7"];

    public void Write(int number, CensusStage stage)
    {
        var planAge = stage switch
        {
            CensusStage.PlanUnderReview => random.Next(95, 351),
            CensusStage.PlanBeyondTwelveMonths => random.Next(370, 901),
            CensusStage.DisabledChild => random.Next(20, 1_501),
            CensusStage.ChildProtection => random.Next(120, 400),
            CensusStage.Closed => random.Next(100, 400),
            _ => random.Next(1, 81),
        };
        var plan = today.AddDays(-planAge);
        var authorised = plan.AddDays(-random.Next(1, 10));
        var started = authorised.AddDays(-random.Next(20, 50));
        var referral = stage switch
        {
            CensusStage.Referred or CensusStage.NoFurtherAction => today.AddDays(-random.Next(0, 4)),
            CensusStage.AssessmentOpen or CensusStage.Unborn => today.AddDays(-random.Next(5, 41)),
            _ => started.AddDays(-1),
        };
        var before = referral.AddDays(-400);

        writer.WriteStartElement("Child");
        WriteIdentifiers(number, stage, born: before.AddDays(-random.Next(10, 12 * 365)));
        WriteCharacteristics(stage);
        if (stage == CensusStage.Returned)
        {
            WriteClosedAfterAssessment(before);
        }

        WriteEpisode(stage, referral, started, authorised, plan);
        writer.WriteEndElement();
    }

    private void WriteIdentifiers(int number, CensusStage stage, DateOnly born)
    {
        writer.WriteStartElement("ChildIdentifiers");
        writer.WriteElementString("LAchildID", CensusWriter.IdOf(number));
        if (stage == CensusStage.Unborn)
        {
            writer.WriteElementString("ExpectedPersonBirthDate", CensusWriter.Iso(today.AddDays(random.Next(30, 150))));
            writer.WriteElementString("Sex", "U");
        }
        else
        {
            var isOfSchoolAge = born < today.AddYears(-5);
            writer.WriteElementString(isOfSchoolAge ? "UPN" : "UPNunknown", isOfSchoolAge ? UpnOf(number) : "UN1");
            writer.WriteElementString("PersonBirthDate", CensusWriter.Iso(born));
            writer.WriteElementString("Sex", random.Next(2) == 0 ? "F" : "M");
        }

        writer.WriteEndElement();
    }

    private void WriteCharacteristics(CensusStage stage)
    {
        writer.WriteStartElement("ChildCharacteristics");
        writer.WriteElementString("Ethnicity", stage == CensusStage.Unborn ? "NOBT" : OneOf(Ethnicities));
        if (stage != CensusStage.Unborn)
        {
            var first = random.Next(Disabilities.Length);
            string[] codes = stage == CensusStage.DisabledChild ? [.. Disabilities[first..].Take(random.Next(1, 4))] : ["NONE"];
            writer.WriteStartElement("Disabilities");
            foreach (var code in codes)
            {
                writer.WriteElementString("Disability", code);
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void WriteClosedAfterAssessment(DateOnly referral)
    {
        writer.WriteStartElement("CINdetails");
        WriteReferral(referral, "N1");
        WriteClosure(referral.AddDays(40), "RC8");
        WriteAssessment(referral.AddDays(1), referral.AddDays(40), "21");
        writer.WriteElementString("ReferralNFA", "false");
        writer.WriteEndElement();
    }

    private void WriteEpisode(CensusStage stage, DateOnly referral, DateOnly started, DateOnly authorised, DateOnly plan)
    {
        writer.WriteStartElement("CINdetails");
        WriteReferral(referral, stage switch
        {
            CensusStage.NoFurtherAction => null,
            CensusStage.DisabledChild => "N2",
            _ => OneOf(Needs),
        });
        var conference = plan.AddDays(45);
        DateOnly? planEnd = stage switch
        {
            CensusStage.Closed => plan.AddDays(80),
            CensusStage.ChildProtection => conference,
            _ => null,
        };
        if (stage == CensusStage.Closed)
        {
            WriteClosure(planEnd!.Value.AddDays(5), OneOf(Reasons));
        }

        if (stage is CensusStage.AssessmentOpen or CensusStage.Unborn)
        {
            WriteAssessment(referral.AddDays(1), authorised: null, OneOf(Factors));
        }
        else if (stage is not (CensusStage.Referred or CensusStage.NoFurtherAction))
        {
            WriteAssessment(started, authorised, OneOf(Factors));
        }

        if (stage is not (CensusStage.Referred or CensusStage.NoFurtherAction or CensusStage.AssessmentOpen or CensusStage.Unborn or CensusStage.AssessmentAuthorised))
        {
            WritePlan(plan, planEnd);
        }

        if (stage == CensusStage.ChildProtection)
        {
            WriteSection47(conference.AddDays(-14), conference);
        }

        writer.WriteElementString("ReferralNFA", stage == CensusStage.NoFurtherAction ? "true" : "false");
        if (stage == CensusStage.ChildProtection)
        {
            WriteChildProtectionPlan(conference);
        }

        writer.WriteEndElement();
    }

    private void WriteReferral(DateOnly referral, string? need)
    {
        writer.WriteElementString("CINreferralDate", CensusWriter.Iso(referral));
        writer.WriteElementString("ReferralSource", OneOf(Sources));
        if (need is not null)
        {
            writer.WriteElementString("PrimaryNeedCode", need);
        }
    }

    private void WriteClosure(DateOnly closed, string reason)
    {
        writer.WriteElementString("CINclosureDate", CensusWriter.Iso(closed));
        writer.WriteElementString("ReasonForClosure", reason);
    }

    private void WriteAssessment(DateOnly started, DateOnly? authorised, string factor)
    {
        writer.WriteStartElement("Assessments");
        writer.WriteElementString("AssessmentActualStartDate", CensusWriter.Iso(started));
        if (authorised is { } day)
        {
            writer.WriteElementString("AssessmentAuthorisationDate", CensusWriter.Iso(day));
            writer.WriteStartElement("FactorsIdentifiedAtAssessment");
            writer.WriteElementString("AssessmentFactors", factor);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void WritePlan(DateOnly start, DateOnly? end)
    {
        writer.WriteStartElement("CINPlanDates");
        writer.WriteElementString("CINPlanStartDate", CensusWriter.Iso(start));
        if (end is { } day)
        {
            writer.WriteElementString("CINPlanEndDate", CensusWriter.Iso(day));
        }

        writer.WriteEndElement();
    }

    private void WriteSection47(DateOnly start, DateOnly conference)
    {
        writer.WriteStartElement("Section47");
        writer.WriteElementString("S47ActualStartDate", CensusWriter.Iso(start));
        writer.WriteElementString("InitialCPCtarget", CensusWriter.Iso(conference.AddDays(2)));
        writer.WriteElementString("DateOfInitialCPC", CensusWriter.Iso(conference));
        writer.WriteElementString("ICPCnotRequired", "false");
        writer.WriteEndElement();
    }

    private void WriteChildProtectionPlan(DateOnly start)
    {
        writer.WriteStartElement("ChildProtectionPlans");
        writer.WriteElementString("CPPstartDate", CensusWriter.Iso(start));
        writer.WriteElementString("InitialCategoryOfAbuse", "NEG");
        writer.WriteElementString("LatestCategoryOfAbuse", "EMO");
        writer.WriteElementString("NumberOfPreviousCPP", "0");
        writer.WriteStartElement("Reviews");
        writer.WriteElementString("CPPreviewDate", CensusWriter.Iso(start.AddDays(60)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private string OneOf(string[] codes) => codes[random.Next(codes.Length)];

    /// <summary>Authority 999 does not exist; the rest is the child's number, so that no two are alike.</summary>
    private static string UpnOf(int number)
    {
        var digits = $"999{number:D9}";
        var sum = digits.Select((digit, place) => (digit - '0') * (place + 2)).Sum();
        return CheckLetters[sum % CheckLetters.Length] + digits;
    }
}
