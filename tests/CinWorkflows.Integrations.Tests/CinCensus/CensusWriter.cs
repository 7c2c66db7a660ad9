using System.Globalization;
using System.Text;
using System.Xml;

namespace CinWorkflows.Integrations.Tests.CinCensus;

/// <summary>
/// Writes a children in need census return of any size about children who do not exist, spread over the stages that a case
/// can be in. The same arguments give the same file to the byte. Uses nothing but the base library, so that other test
/// projects can link this one file.
/// </summary>
public static class CensusWriter
{
    private const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static readonly string[] Ethnicities = ["WBRI", "WOTH", "MWBC", "MOTH", "AIND", "APKN", "BAFR", "BCRB", "CHNE", "OOTH"];
    private static readonly string[] Sources = ["1A", "1C", "2A", "2B", "3A", "3C", "4", "5B", "6", "8"];
    private static readonly string[] Needs = ["N1", "N3", "N4", "N5", "N6", "N8"];
    private static readonly string[] Factors = ["2B", "3B", "4B", "6A", "10A", "17A", "18B", "19B"];
    private static readonly string[] Disabilities = ["MOB", "LD", "HEAR", "VIS", "BEH", "AUT"];
    private static readonly string[] Reasons = ["RC1", "RC3", "RC5", "RC6", "RC7"];

    /// <summary>Twenty children in turn: the stages roughly as common as they are.</summary>
    private static readonly Stage[] Turn =
    [
        Stage.AssessmentOpen, Stage.FirstPlan, Stage.NoFurtherAction, Stage.PlanUnderReview, Stage.Closed,
        Stage.AssessmentAuthorised, Stage.ChildProtection, Stage.DisabledChild, Stage.Closed, Stage.Referred,
        Stage.AssessmentOpen, Stage.FirstPlan, Stage.NoFurtherAction, Stage.PlanUnderReview, Stage.Closed,
        Stage.PlanBeyondTwelveMonths, Stage.Returned, Stage.PlanUnderReview, Stage.Unborn, Stage.Closed,
    ];

    /// <summary>What the return says of a child on the day for which it is written.</summary>
    public enum Stage
    {
        /// <summary>Referred in the last days, nothing begun.</summary>
        Referred,

        /// <summary>An assessment is under way.</summary>
        AssessmentOpen,

        /// <summary>The assessment is authorised and no plan has begun.</summary>
        AssessmentAuthorised,

        /// <summary>A plan not older than 80 days.</summary>
        FirstPlan,

        /// <summary>A plan between 95 and 350 days old.</summary>
        PlanUnderReview,

        /// <summary>A plan between 370 and 900 days old.</summary>
        PlanBeyondTwelveMonths,

        /// <summary>A child with disabilities on a plan between 20 and 1,500 days old.</summary>
        DisabledChild,

        /// <summary>An earlier episode is closed; a plan of a second is open.</summary>
        Returned,

        /// <summary>A child in need plan gave way to a child protection plan, which is open.</summary>
        ChildProtection,

        /// <summary>An assessment of a child to be born is under way.</summary>
        Unborn,

        /// <summary>The plan ended and the case is closed.</summary>
        Closed,

        /// <summary>The referral led nowhere.</summary>
        NoFurtherAction,
    }

    /// <summary>Writes the return as it would be exported on that day and says how many children it holds in each stage.</summary>
    public static IReadOnlyDictionary<Stage, int> Write(Stream xml, int children, DateOnly today, int seed = 1)
    {
        var counts = new SortedDictionary<Stage, int>();
        var random = new Random(seed);
        using var writer = XmlWriter.Create(xml, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("Message");
        WriteHeader(writer, today);
        writer.WriteStartElement("Children");
        for (var number = 1; number <= children; number++)
        {
            var stage = StageOf(number);
            new ChildWriter(writer, random, today).Write(number, stage);
            counts[stage] = counts.GetValueOrDefault(stage) + 1;
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        return counts;
    }

    /// <summary>The stage of the child of that number, counted from 1.</summary>
    public static Stage StageOf(int number) => Turn[(number - 1) % Turn.Length];

    /// <summary>The LAchildID of the child of that number, counted from 1.</summary>
    public static string IdOf(int number) => $"FIC{number:D7}";

    /// <summary>The end of the census year in which the day lies: a return exported during the year names the day to come.</summary>
    private static DateOnly ReferenceDate(DateOnly today) => new(today.Month > 3 ? today.Year + 1 : today.Year, 3, 31);

    private static void WriteHeader(XmlWriter writer, DateOnly today)
    {
        var reference = ReferenceDate(today);
        writer.WriteStartElement("Header");
        writer.WriteStartElement("CollectionDetails");
        writer.WriteElementString("Collection", "CIN");
        writer.WriteElementString("Year", reference.Year.ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("ReferenceDate", Iso(reference));
        writer.WriteEndElement();
        writer.WriteStartElement("Source");
        writer.WriteElementString("SourceLevel", "L");
        writer.WriteElementString("LEA", "999");
        writer.WriteElementString("SoftwareCode", "Invented Case System");
        writer.WriteElementString("Release", "1");
        writer.WriteElementString("SerialNo", "001");
        writer.WriteElementString("DateTime", Iso(today) + "T08:00:00");
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Authority 999 does not exist; the rest is the child's number, so that no two are alike.</summary>
    private static string UpnOf(int number)
    {
        var digits = $"999{number:D9}";
        var sum = digits.Select((digit, place) => (digit - '0') * (place + 2)).Sum();
        return CheckLetters[sum % CheckLetters.Length] + digits;
    }

    private sealed class ChildWriter(XmlWriter writer, Random random, DateOnly today)
    {
        public void Write(int number, Stage stage)
        {
            var planAge = stage switch
            {
                Stage.PlanUnderReview => random.Next(95, 351),
                Stage.PlanBeyondTwelveMonths => random.Next(370, 901),
                Stage.DisabledChild => random.Next(20, 1_501),
                Stage.ChildProtection => random.Next(120, 400),
                Stage.Closed => random.Next(100, 400),
                _ => random.Next(1, 81),
            };
            var plan = today.AddDays(-planAge);
            var authorised = plan.AddDays(-random.Next(1, 10));
            var started = authorised.AddDays(-random.Next(20, 50));
            var referral = stage switch
            {
                Stage.Referred or Stage.NoFurtherAction => today.AddDays(-random.Next(0, 4)),
                Stage.AssessmentOpen or Stage.Unborn => today.AddDays(-random.Next(5, 41)),
                _ => started.AddDays(-1),
            };
            var before = referral.AddDays(-400);

            writer.WriteStartElement("Child");
            WriteIdentifiers(number, stage, born: before.AddDays(-random.Next(10, 12 * 365)));
            WriteCharacteristics(stage);
            if (stage == Stage.Returned)
            {
                WriteClosedAfterAssessment(before);
            }

            WriteEpisode(stage, referral, started, authorised, plan);
            writer.WriteEndElement();
        }

        private void WriteIdentifiers(int number, Stage stage, DateOnly born)
        {
            writer.WriteStartElement("ChildIdentifiers");
            writer.WriteElementString("LAchildID", IdOf(number));
            if (stage == Stage.Unborn)
            {
                writer.WriteElementString("ExpectedPersonBirthDate", Iso(today.AddDays(random.Next(30, 150))));
                writer.WriteElementString("Sex", "U");
            }
            else
            {
                var isOfSchoolAge = born < today.AddYears(-5);
                writer.WriteElementString(isOfSchoolAge ? "UPN" : "UPNunknown", isOfSchoolAge ? UpnOf(number) : "UN1");
                writer.WriteElementString("PersonBirthDate", Iso(born));
                writer.WriteElementString("Sex", random.Next(2) == 0 ? "F" : "M");
            }

            writer.WriteEndElement();
        }

        private void WriteCharacteristics(Stage stage)
        {
            writer.WriteStartElement("ChildCharacteristics");
            writer.WriteElementString("Ethnicity", stage == Stage.Unborn ? "NOBT" : OneOf(Ethnicities));
            if (stage != Stage.Unborn)
            {
                var first = random.Next(Disabilities.Length);
                string[] codes = stage == Stage.DisabledChild ? [.. Disabilities[first..].Take(random.Next(1, 4))] : ["NONE"];
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

        private void WriteEpisode(Stage stage, DateOnly referral, DateOnly started, DateOnly authorised, DateOnly plan)
        {
            writer.WriteStartElement("CINdetails");
            WriteReferral(referral, stage switch
            {
                Stage.NoFurtherAction => null,
                Stage.DisabledChild => "N2",
                _ => OneOf(Needs),
            });
            var conference = plan.AddDays(45);
            DateOnly? planEnd = stage switch
            {
                Stage.Closed => plan.AddDays(80),
                Stage.ChildProtection => conference,
                _ => null,
            };
            if (stage == Stage.Closed)
            {
                WriteClosure(planEnd!.Value.AddDays(5), OneOf(Reasons));
            }

            if (stage is Stage.AssessmentOpen or Stage.Unborn)
            {
                WriteAssessment(referral.AddDays(1), authorised: null, OneOf(Factors));
            }
            else if (stage is not (Stage.Referred or Stage.NoFurtherAction))
            {
                WriteAssessment(started, authorised, OneOf(Factors));
            }

            if (stage is not (Stage.Referred or Stage.NoFurtherAction or Stage.AssessmentOpen or Stage.Unborn or Stage.AssessmentAuthorised))
            {
                WritePlan(plan, planEnd);
            }

            if (stage == Stage.ChildProtection)
            {
                WriteSection47(conference.AddDays(-14), conference);
            }

            writer.WriteElementString("ReferralNFA", stage == Stage.NoFurtherAction ? "true" : "false");
            if (stage == Stage.ChildProtection)
            {
                WriteChildProtectionPlan(conference);
            }

            writer.WriteEndElement();
        }

        private void WriteReferral(DateOnly referral, string? need)
        {
            writer.WriteElementString("CINreferralDate", Iso(referral));
            writer.WriteElementString("ReferralSource", OneOf(Sources));
            if (need is not null)
            {
                writer.WriteElementString("PrimaryNeedCode", need);
            }
        }

        private void WriteClosure(DateOnly closed, string reason)
        {
            writer.WriteElementString("CINclosureDate", Iso(closed));
            writer.WriteElementString("ReasonForClosure", reason);
        }

        private void WriteAssessment(DateOnly started, DateOnly? authorised, string factor)
        {
            writer.WriteStartElement("Assessments");
            writer.WriteElementString("AssessmentActualStartDate", Iso(started));
            if (authorised is { } day)
            {
                writer.WriteElementString("AssessmentAuthorisationDate", Iso(day));
                writer.WriteStartElement("FactorsIdentifiedAtAssessment");
                writer.WriteElementString("AssessmentFactors", factor);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        private void WritePlan(DateOnly start, DateOnly? end)
        {
            writer.WriteStartElement("CINPlanDates");
            writer.WriteElementString("CINPlanStartDate", Iso(start));
            if (end is { } day)
            {
                writer.WriteElementString("CINPlanEndDate", Iso(day));
            }

            writer.WriteEndElement();
        }

        private void WriteSection47(DateOnly start, DateOnly conference)
        {
            writer.WriteStartElement("Section47");
            writer.WriteElementString("S47ActualStartDate", Iso(start));
            writer.WriteElementString("InitialCPCtarget", Iso(conference.AddDays(2)));
            writer.WriteElementString("DateOfInitialCPC", Iso(conference));
            writer.WriteElementString("ICPCnotRequired", "false");
            writer.WriteEndElement();
        }

        private void WriteChildProtectionPlan(DateOnly start)
        {
            writer.WriteStartElement("ChildProtectionPlans");
            writer.WriteElementString("CPPstartDate", Iso(start));
            writer.WriteElementString("InitialCategoryOfAbuse", "NEG");
            writer.WriteElementString("LatestCategoryOfAbuse", "EMO");
            writer.WriteElementString("NumberOfPreviousCPP", "0");
            writer.WriteStartElement("Reviews");
            writer.WriteElementString("CPPreviewDate", Iso(start.AddDays(60)));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        private string OneOf(string[] codes) => codes[random.Next(codes.Length)];
    }
}
